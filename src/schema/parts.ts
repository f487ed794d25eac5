import { z } from 'astro/zod';
import { idPattern, refPattern } from '../vocabulary/ids.ts';

/** Longest quote that an entry may carry; longer ones stop being a citation (editorial rule 2). */
export const longestQuote = 200;

/** Longest text of a field; what needs more is prose. */
const longestText = 1500;

/** The message for a text of the wrong type; for one that is not there it begins with "is missing". */
function orMissing(message: string) {
  return ({ input }: { input?: unknown }) => (input === undefined ? message.replace(/^[^:]*/, 'is missing') : message);
}

/** An id of ours. */
export const id = z
  .string()
  .regex(idPattern, 'is not an id: use lower-case words joined by single hyphens, such as keep-alive')
  .refine((value) => !value.includes('-vs-'), 'contains "-vs-", which separates compare pages: choose another id')
  .refine((value) => value !== 'constructor', 'is a word that JavaScript keeps for itself: choose another id');

/** A grid reference such as C3. */
export const reference = z.string().regex(refPattern, 'is not a grid reference: write a group letter and a number, such as C3');

/** A calendar day, quoted in YAML because some parsers turn bare dates into something else. */
export const day = z.string({ error: orMissing('is not a day in quotes: write "2026-11-22"') }).refine(isDay, {
  error: 'is not a day of the calendar: write it as "2026-11-22"',
  abort: true,
});

/** A date as precise as its source: a year, a month or a day. */
export const roughDate = z
  .string({ error: orMissing('is not a date in quotes: write "2012", "2012-03" or "2012-03-31"') })
  .refine((value) => isDay(`${value}-01-01`.slice(0, 10)), 'is not a date: write "2012", "2012-03" or "2012-03-31"');

/** Whether a text is a day of the calendar; the engine turns the 30th of February into a day of March. */
function isDay(value: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** A version, quoted so that 26.10 is not read as a number. */
export const version = z.string({ error: orMissing('is not a version in quotes: write "3.0.2"') }).regex(/^[\w.+!-]{1,40}$/, 'is not a version: write "3.0.2"');

/** Text that people read; it has no surrounding space and is not empty. */
export const text = z
  .string()
  .min(1, 'is empty: write the text or leave the field out')
  .max(longestText, `is longer than ${longestText} characters: say it shorter`)
  .refine((value) => value === value.trim(), 'begins or ends with a space: remove it');

/** An address outside the site. */
export const httpsUrl = z
  .string()
  .refine((value) => /^https:\/\/[^\s/]+\.[^\s]+$/.test(value) && URL.canParse(value), 'is not an https address: external links are https only');

/** Words that people type into search and that lead here. */
export const terms = z
  .array(text.max(80, 'is longer than 80 characters: nobody types that into search'))
  .default([])
  .describe('words that people type into search');
