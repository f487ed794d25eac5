/** The closed list of answers to a support feature, in the order in which they are drawn. */
export const levels = ['yes', 'optional', 'partial', 'no', 'not-applicable', 'unknown'] as const;
export type Level = (typeof levels)[number];

/** What a requirement accepts: `strict` leaves `partial` out, `installed` all that does not hold as installed. */
export const passing: Record<'normal' | 'strict' | 'installed', readonly Level[]> = {
  normal: ['yes', 'optional', 'partial'],
  strict: ['yes', 'optional'],
  installed: ['yes'],
};

/** How an answer is known; always computed, never typed. */
export const evidences = ['verified', 'observed', 'documented', 'disputed', 'none'] as const;
export type Evidence = (typeof evidences)[number];

/** What has to be chosen before an `optional` answer holds. `mode` is a worker class, loop, parser or router. */
export const needKinds = ['option', 'mode', 'extra', 'plugin', 'build', 'host'] as const;
export type NeedKind = (typeof needKinds)[number];

/** Words that stand for a number: `off` exists but is not set, `absent` means that there is no such mechanism. */
export const valueWords = ['off', 'absent', 'unlimited'] as const;
export type ValueWord = (typeof valueWords)[number];
