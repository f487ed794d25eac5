/** Every id of a server, feature, probe, configuration or guide: kebab-case, and never with `-vs-`, which separates compare pages. */
export const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A grid reference: the letter of a group and a number that is never given twice. */
export const refPattern = /^[A-J][1-9][0-9]*$/;
