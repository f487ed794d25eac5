/**
 * The beginning of a text, in whole lines, of at most so many characters; a text that is a little longer stays whole.
 * @example excerptOf('one\ntwo\nthree', 4) // { text: 'one', left: 2 }
 */
export function excerptOf(text: string, most: number): { text: string; left: number } {
  const lines = text.trimEnd().split('\n');
  if (text.length <= most * 1.1) return { text: lines.join('\n'), left: 0 };
  let length = 0;
  const end = lines.findIndex((line) => (length += line.length + 1) > most);
  // A first line that is too long by itself is shown: nothing at all would tell less.
  const shown = Math.max(1, end);
  return { text: lines.slice(0, shown).join('\n'), left: lines.length - shown };
}
