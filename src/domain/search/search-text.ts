/** How well a word of a query fits a word of a text, from 0 to 1. */
export type Fit = number;

// Hyphens, underscores, dots and the like hold one written word together: max-requests, http/2, 127.0.0.1:8000.
const sign = '[-_./:+@]';
/** A class of every character but spaces and punctuation of ASCII, Latin-1 and the general blocks: classes by property take thrice the time. */
export const letter = String.raw`[^\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\xbf\xd7\xf7\u2000-\u206f\u2190-\u2bff\u3000-\u303f]`;
const written = new RegExp(`${letter}+(?:${sign}+${letter}+)*`, 'g');
const parting = new RegExp(`${sign}+`);
const signs = new RegExp(sign, 'g');
// Thousands may be parted by a comma or a space that does not break.
const separated = /\d[,\u00a0\u202f]\d/;
const separator = /(\d)[,\u00a0\u202f](?=\d{3}(?!\d))/g;
// Letters of our languages are in composed form already, which saves the time to compose them.
const unusual = /[^\x20-\x7e\u0400-\u045f]/;

/**
 * A text in the form in which it is compared: lower case, one letter for е and ё, numbers without separators.
 * @example normalizeText('Ещё 4,094 Б') // 'еще 4094 б'
 */
export function normalizeText(text: string): string {
  const whole = separated.test(text) ? text.replace(separator, '$1') : text;
  return (unusual.test(whole) ? whole.normalize('NFKC') : whole).toLowerCase().replaceAll('ё', 'е');
}

/**
 * Words of a text as they are compared: a compound counts as one word without its signs.
 * @example wordsIn('--max-requests 10') // ['maxrequests', '10']
 */
export function wordsIn(text: string): string[] {
  return (normalizeText(text).match(written) ?? []).map(withoutSigns);
}

/**
 * Words of a text with the parts of its compounds, each once: what a query can meet.
 * @example formsIn('limit_request_line') // ['limitrequestline', 'limit', 'request', 'line']
 */
export function formsIn(text: string): string[] {
  const forms = new Set<string>();
  for (const word of normalizeText(text).match(written) ?? []) {
    forms.add(withoutSigns(word));
    for (const part of word.split(parting)) forms.add(part);
  }
  return [...forms];
}

/**
 * Parts of a compound as it was written; a plain word is its only part.
 * @example partsOf('keep-alive') // ['keep', 'alive']
 */
export function partsOf(word: string): string[] {
  return normalizeText(word).split(parting).filter(Boolean);
}

/** Written words of a query, compounds with their signs. */
export function writtenWords(text: string): string[] {
  return normalizeText(text).match(written) ?? [];
}

/** A compound without the signs that hold it together. */
export function withoutSigns(word: string): string {
  return parting.test(word) ? word.replace(signs, '') : word;
}

/**
 * How well a word that is being typed fits a word: equal, its beginning, another form of it (Russian and English endings
 * alike), or a part of it; 0 if it does not.
 * @example fitOf('воркер', 'воркеры') > 0
 */
export function fitOf(typed: string, word: string): Fit {
  if (typed === word) return 1;
  if (word.startsWith(typed)) return 0.55 + (0.35 * typed.length) / word.length;
  if (isFormOf(typed, word)) return 0.7;
  return typed.length >= 4 && word.includes(typed) ? 0.35 : 0;
}

/**
 * Whether two words differ only in their endings: they share most of their letters from the start.
 * @example isFormOf('воркеры', 'воркера') // true
 */
export function isFormOf(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  if (/\d/.test(a)) return false;
  // Russian builds nouns from verbs by longer endings: буферизует, буферизация.
  const isLongStem = same >= 7 && a >= 'а';
  return isLongStem ? longest - same <= 4 : same >= 4 && same >= longest * 0.7 && longest - same <= 3;
}
