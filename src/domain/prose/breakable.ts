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

/**
 * A code with an option in it, cut where a line may end: between its words, and within long ones where their parts end, but never behind the
 * hyphens that an option begins with, where browsers break by themselves. Undefined for other code.
 * @example codeWithOptions('gunicorn --workers 4') // ['gunicorn ', '--workers ', '4']
 */
export function codeWithOptions(code: string): string[] | undefined {
  if (!/(^|[\s=])--?\w/.test(code)) return undefined;
  return code.split(/(?<=\s)(?=\S)/).flatMap((word) => (word.trimEnd().length > longestWord ? cutWord(word, partsOfOption) : [word]));
}

/**
 * Names of options and classes, cut where a line may end within a word: behind a hyphen, and before a capital that begins a part.
 * @example nameParts('--no-gil, WSGIDaemonProcess') // ['--no-', 'gil, WSGI', 'Daemon', 'Process']
 */
export function nameParts(names: string): string[] {
  return names.split(/(?<=\p{L}-)(?=\p{L})|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u);
}

const partsOfWord = /(?<=[\p{L}\p{N}][/:_.]+)(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}]-)(?=\p{N})/u;
const partsOfOption = /(?<=[\p{L}\p{N}][/:_.=,-]+)(?=[\p{L}\p{N}<])/u;

function cutWord(word: string, parts = partsOfWord): string[] {
  return word.split(parts).reduce<string[]>((parts, piece) => {
    const last = parts.at(-1);
    return last !== undefined && last.length + piece.trimEnd().length <= longestPart ? [...parts.slice(0, -1), last + piece] : [...parts, piece];
  }, []);
}
