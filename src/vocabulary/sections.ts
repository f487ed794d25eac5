/** Sections of a profile's prose, in order. Ids are anchors and stay the same in every language. */
export const sections = [
  'in-production',
  'quick-start',
  'surprises',
  'what-it-is',
  'pick-it-when',
  'look-elsewhere-when',
  'signals-and-defaults',
  'security-history',
  'changes',
] as const;
export type SectionId = (typeof sections)[number];

/** Sections whose prose is folded, below what is drawn in them. */
export const foldedSections = ['quick-start', 'signals-and-defaults', 'changes'] as const satisfies readonly SectionId[];
export type FoldedSectionId = (typeof foldedSections)[number];

/** Sections of a profile that are drawn from its entry: each list stands after the section of prose that it names. Ids are anchors. */
export const drawnSections = {
  'look-elsewhere-when': ['request-path', 'configurations', 'facts'],
  changes: ['alternatives', 'issues', 'sources'],
} as const satisfies Partial<Record<SectionId, readonly string[]>>;
export type DrawnSectionId = (typeof drawnSections)[keyof typeof drawnSections][number];
