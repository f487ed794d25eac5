/** How far the option of a server agrees with what a setting means: it is the same, it differs, or there is none. */
export const agreements = ['same', 'differs', 'none'] as const;
export type Agreement = (typeof agreements)[number];

/** In what an option differs from what a setting means. */
export const differences = ['unit', 'default', 'scope', 'meaning'] as const;
export type SettingDifference = (typeof differences)[number];
