/** Sections of a profile's prose, in order. Ids are anchors and stay the same in every language. */
export const sections = [
  'what-it-is',
  'pick-it-when',
  'look-elsewhere-when',
  'quick-start',
  'in-production',
  'surprises',
  'signals-and-defaults',
  'security-history',
  'changes',
] as const;
export type SectionId = (typeof sections)[number];
