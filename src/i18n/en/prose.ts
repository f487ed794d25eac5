/** Words around prose and on profiles and guides. */
export const prose = {
  source: (number: number) => `Source ${number}`,
  sources: 'Sources',
  note: { plain: 'Note', caution: 'Caution' },
};
