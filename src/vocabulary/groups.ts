/** Groups of features with the letter of their grid references. Letters are permanent. */
export const groups = {
  interfaces: 'A',
  'process-model': 'B',
  protocols: 'C',
  network: 'D',
  operations: 'E',
  observability: 'F',
  limits: 'G',
  platforms: 'H',
  configuration: 'I',
  project: 'J',
} as const;
export type GroupId = keyof typeof groups;

/** Group ids in the order of their letters. */
export const groupIds = Object.keys(groups) as GroupId[];

/** Groups of guides in reading order. */
export const guideGroups = ['understand', 'choose', 'deploy'] as const;
export type GuideGroup = (typeof guideGroups)[number];
