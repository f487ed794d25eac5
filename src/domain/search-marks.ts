import { normalizeText } from './search-text.ts';

/** A run of text; marked where it fits the query. */
export interface Marked {
  text: string;
  mark?: true;
}

const signs = '[-_./:+@\\s]?';
// normalizeText keeps the length of what it lowers except for these; marks would then stand beside their words.
const keepsLength = (text: string) => normalizeText(text).length === text.length;

/**
 * Splits a text where it fits words of a query: whole words, their beginnings, compounds with their signs, other endings.
 * @example marksIn('Graceful reload', ['rel']) // [{ text: 'Graceful ' }, { text: 'rel', mark: true }, { text: 'oad' }]
 */
export function marksIn(text: string, words: readonly string[]): Marked[] {
  if (!words.length || !keepsLength(text)) return [{ text }];
  const pattern = new RegExp(words.map(patternOf).join('|'), 'giu');
  const parts: Marked[] = [];
  let last = 0;
  for (const { 0: match, index } of normalizeText(text).matchAll(pattern)) {
    if (!match) continue;
    if (index > last) parts.push({ text: text.slice(last, index) });
    parts.push({ text: text.slice(index, index + match.length), mark: true });
    last = index + match.length;
  }
  if (last < text.length) parts.push({ text: text.slice(last) });
  return parts;
}

function patternOf(word: string): string {
  const letters = (it: string) => [...it].map(escapePattern).join(signs);
  const stem = Math.max(4, Math.ceil(word.length * 0.7));
  const kin = word.length > 4 && !/\d/.test(word) ? `|(?<![\\p{L}\\p{N}])${escapePattern(word.slice(0, stem))}\\p{L}{0,3}(?![\\p{L}\\p{N}])` : '';
  return `(?<![\\p{L}\\p{N}])${letters(word)}${kin}`;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#x27;': "'", '&#x2F;': '/', '&amp;': '&' };

/**
 * Reads an excerpt of the full text, in which fitting words stand in mark elements; anything else stays text.
 * @example parseExcerpt('a &lt;b&gt; <mark>c</mark>') // [{ text: 'a <b> ' }, { text: 'c', mark: true }]
 */
export function parseExcerpt(html: string): Marked[] {
  return html
    .split(/(<mark>.*?<\/mark>)/s)
    .filter(Boolean)
    .map((part) => {
      const inner = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1];
      const text = (inner ?? part).replace(/&(?:lt|gt|quot|amp|#39|#x27|#x2F);/g, (entity) => entities[entity]!);
      return inner === undefined ? { text } : { text, mark: true as const };
    });
}
