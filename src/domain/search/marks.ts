import { letter, normalizeText } from './search-text.ts';

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
  const parts: Marked[] = [];
  let last = 0;
  for (const { 0: match, index } of normalizeText(text).matchAll(patternOf(words))) {
    if (!match) continue;
    if (index > last) parts.push({ text: text.slice(last, index) });
    parts.push({ text: text.slice(index, index + match.length), mark: true });
    last = index + match.length;
  }
  if (last < text.length) parts.push({ text: text.slice(last) });
  return parts;
}

// One query marks a whole list of texts.
let lastPattern: { key: string; pattern: RegExp } | undefined;

function patternOf(words: readonly string[]): RegExp {
  const key = words.join(' ');
  if (lastPattern?.key !== key) lastPattern = { key, pattern: new RegExp(words.map(alternativesOf).join('|'), 'g') };
  return lastPattern.pattern;
}

function alternativesOf(word: string): string {
  const letters = [...word].map(escapePattern).join(signs);
  const stem = Math.max(4, Math.ceil(word.length * 0.7));
  const otherEndings = word.length > 4 && !/\d/.test(word) ? `|(?<!${letter})${escapePattern(word.slice(0, stem))}${letter}{0,3}(?!${letter})` : '';
  return `(?<!${letter})${letters}${otherEndings}`;
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
      const plain = (inner ?? part).replace(/&(?:lt|gt|quot|amp|#39|#x27|#x2F);/g, (entity) => entities[entity]!);
      // Where the number of a source stood, a space is left before the end of the sentence.
      const text = plain.replace(/ ([.,;:])(?=\s|$)/g, '$1');
      return inner === undefined ? { text } : { text, mark: true as const };
    });
}
