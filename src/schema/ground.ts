import { z } from 'astro/zod';
import { day, httpsUrl, id, longestQuote, text, version } from './parts.ts';

/** Where statements are read: a repository at a commit or tag, a released archive, or a page that does not change. */
export const sourceText = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('repository'),
    url: httpsUrl.describe('its page, such as https://github.com/Pylons/waitress'),
    at: text.describe('tag or commit'),
    read: day.describe('when it was read'),
  }),
  z.strictObject({
    kind: z.literal('package'),
    name: text.describe('of the package'),
    version: version.describe('the release whose archive was read'),
    read: day.describe('when it was read'),
    repository: httpsUrl.optional().describe('where its code is, so that lines can be linked'),
    tag: text.optional().describe('the tag of this version in the repository'),
  }),
  z.strictObject({
    kind: z.literal('page'),
    url: httpsUrl.describe('with a version in it, or on a host of content/authorities.yml'),
    read: day.describe('when it was read'),
  }),
]);

/** A verbatim line of a source. White space is folded; `[…]` joins two parts. */
export const citation = z.strictObject({
  in: id.describe('a key of sources'),
  path: text.optional().describe('the file in a repository or package'),
  lines: z
    .string('is not a range of lines in quotes: write "12" or "12-15"')
    .regex(/^[1-9]\d*(-[1-9]\d*)?$/, 'is not a range of lines: write "12" or "12-15"')
    .optional()
    .describe('in that file, such as "12-15"'),
  quote: text
    .refine(
      (quote) => quote.split('[…]').every((part) => /[\p{L}\p{N}]/u.test(part)),
      'has a part without words: quote the line that decides, and words on both sides of […]',
    )
    .max(longestQuote, `is longer than ${longestQuote} characters: quote the line that decides, join parts with […]`)
    .describe('the line that decides, verbatim; […] joins two parts'),
});

/** Words that were searched for and found nowhere; a machine can search again. */
export const absence = z.strictObject({
  in: id.describe('a key of sources'),
  paths: z.array(text).min(1, 'names no path: say where you searched, globs are allowed').describe('where it was searched, globs allowed'),
  searched: z.array(z.string().min(1)).min(1, 'names no word: say which words you searched for').describe('words that are found nowhere there, case aside'),
});

/** Behaviour that nobody documents: the observation of this probe is the ground. */
export const labGround = z.strictObject({ lab: id.describe('the probe that saw it') });

/** What a fact stands on. The error names the three kinds, because a union's own message does not. */
export const ground = z.union([citation, absence, labGround], {
  error: (issue) => groundMessage(issue.input),
});

/** What an unknown answer, or a statement in prose, stands on: quoted or absent, never a probe. */
export const proseGround = z.union([citation, absence], { error: (issue) => groundMessage(issue.input) });

function groundMessage(input: unknown): string {
  const next = 'give { in, path, lines, quote }, or { in, paths, searched }, or { lab }';
  if (typeof input !== 'object' || input === null) return `is missing: ${next}`;
  const shape = 'quote' in input ? citation : 'searched' in input || 'paths' in input ? absence : labGround;
  const first = shape.safeParse(input).error?.issues[0];
  if (!first || shape === labGround) return `is neither quoted, nor absent, nor observed: ${next}`;
  const field = first.path.join('.');
  return field ? `has a wrong field ${field}: it ${first.message}` : `is wrong: ${first.message}`;
}
