/** Stages that a request passes, in order. */
export const pathStages = ['client', 'proxy', 'listener', 'queue', 'worker', 'thread', 'application'] as const;
export type PathStage = (typeof pathStages)[number];

/** What sits at a stage and decides whether a request waits or is cut. */
export const pathMarks = ['timeout', 'queue'] as const;
export type PathMark = (typeof pathMarks)[number];
