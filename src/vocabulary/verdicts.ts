/** Verdicts that any probe may have besides its own list; none of them shows an answer. */
export const commonVerdicts = ['not-offered', 'server-died', 'server-busy', 'withheld'] as const;
