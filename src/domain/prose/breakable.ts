/** What is shorter fits into the columns of tables, which are wider than their parts. */
const [longestWord, longestPart] = [20, 12];

/**
 * A text cut where a line may end within it: behind / : _ . of words that are longer than 20 characters, and behind - before a digit (before a
 * letter browsers break by themselves), into parts of up to 12 where their ends allow it. Joined, the parts are the text.
 * @example breakableParts('gunicorn/config.py:104') // ['gunicorn/', 'config.py:', '104']
 */
export function breakableParts(text: string): string[] {
  const words = text.split(/(?<=\s)(?=\S)/);
  return words.reduce<string[]>((parts, word) => {
    const [first = '', ...rest] = word.trimEnd().length > longestWord ? cutWord(word) : [word];
    return [...parts.slice(0, -1), (parts.at(-1) ?? '') + first, ...rest];
  }, []);
}

function cutWord(word: string): string[] {
  return word.split(/(?<=[\p{L}\p{N}][/:_.]+)(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}]-)(?=\p{N})/u).reduce<string[]>((parts, piece) => {
    const last = parts.at(-1);
    return last !== undefined && last.length + piece.trimEnd().length <= longestPart ? [...parts.slice(0, -1), last + piece] : [...parts, piece];
  }, []);
}
