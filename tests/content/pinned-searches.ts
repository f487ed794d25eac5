import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { locales, type Locale } from '../../src/vocabulary/locales.ts';

const phrasings = [
  'log',
  'error',
  'option',
  'task',
  'question',
  'comparison',
  'name',
  'word',
  'reference',
  'typo',
  'layout',
  'transliteration',
  'absent',
] as const;

const pinnedSearch = z.strictObject({
  words: z.string().min(1).describe('What is typed or pasted, letter by letter.'),
  right: z
    .array(z.string().regex(/^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/, 'is not an address without language, such as /servers/uwsgi/#surprises'))
    .describe('Pages that answer it equally well, with the anchor of the answer where there is one that stays; none where the site has nothing on it.'),
  kind: z.enum(phrasings).describe('What was typed; `name` is one that is half remembered or described, `absent` is about what the site does not treat.'),
  from: z
    .enum(['issue', 'forum', 'docs', 'habit', 'trial', 'composed', 'site'])
    .describe(
      'Where the phrasing is from: seen in a tracker or on a page of questions, in these words or close to them; the name of an option; a habit of typing; a trial with newcomers; composed in the manner of such questions; or written by somebody who knows the site.',
    ),
  blind: z.literal(true).optional().describe('Written by somebody who had not seen how the site is searched. These are never reworded.'),
  kept: z.literal(true).optional().describe('Must be answered among the first three, whatever the shares are.'),
  first: z.literal(true).optional().describe('The first of the right pages must be the first result.'),
});

/** A search that people make, and the pages that answer it. */
export type PinnedSearch = z.infer<typeof pinnedSearch>;

const pagesIn = (right: readonly string[]) => new Set(right.map((address) => address.replace(/#.*/, ''))).size;

const file = z
  .array(pinnedSearch)
  .refine((all) => all.every(({ right }) => pagesIn(right) <= 2), 'more than two pages cannot be equally right')
  .refine((all) => all.every(({ right, kind }) => (right.length === 0) === (kind === 'absent')), 'a search without right pages is `absent`, and only such a one')
  .refine((all) => new Set(all.map(({ words }) => words)).size === all.length, 'a search stands there twice');

/** The pinned searches of each language, from `searches/<language>.yml`; throws where a line does not fit the schema. */
export const pinnedSearches = Object.fromEntries(
  locales.map((locale) => [locale, file.parse(parse(readFileSync(new URL(`searches/${locale}.yml`, import.meta.url), 'utf8')))]),
) as Record<Locale, PinnedSearch[]>;
