import { z } from 'astro/zod';
import { optionTypes, spellingForms } from '../vocabulary/options.ts';
import { absence, citation } from './ground.ts';
import { day, id, text, version } from './parts.ts';

/** Longest line of a server's own help that is kept. */
const longestHelp = 400;

const option = z.strictObject({
  id: id.describe('its address; two options of a server never share one'),
  spellings: z
    .array(
      z.strictObject({
        form: z.enum(spellingForms).describe('where it is written like this'),
        text: text.describe('as it is written, such as --bind or bind'),
      }),
    )
    .min(1, 'is empty: an option has a spelling')
    .describe('every way to write it, the best known first'),
  type: z.enum(optionTypes).optional().describe('what it takes, where its server says'),
  choices: z.array(text).optional().describe('the words that it takes'),
  default: text.optional().describe('as its server writes it; left out where there is none, or where it is computed'),
  repeatable: z.boolean().describe('given more than once, every value counts'),
  since: version.optional().describe('the release that brought it, where its server says'),
  deprecated: text.optional().describe('what its server says of its end'),
  help: text.max(longestHelp).optional().describe("the server's own help, its first sentences"),
  source: z
    .strictObject({
      in: id.optional().describe('where it is another one than that of the rest'),
      path: text.describe('of the file'),
      line: z.int().positive().describe('in that file'),
    })
    .optional()
    .describe('where it is defined'),
});

/** content/options/<server>.json, written by `npm run lab -- options` and by nobody else: the options of one release, in its own order. */
export const serverOptions = z.strictObject({
  version: version.describe('the release that was asked'),
  read: day.describe('when the server was asked'),
  in: id.describe('the source of the entry that the lines are lines of'),
  options: z.array(option).min(1, 'is empty: the reader found nothing').describe('all of them'),
});

const says = text.max(300).describe('what surprises');

const trap = z.union(
  [
    z.strictObject({ says, fact: id.describe('the feature whose answer says so') }),
    z.strictObject({ says, ground: z.union([citation, absence]).describe('in the sources of the entry') }),
  ],
  {
    error: 'is neither { says, fact } nor { says, ground: { in, path, lines, quote } }: say what it stands on',
  },
);

/** content/options/<server>.yml: our own words for the options that matter, by the option's id. */
export const optionWords = z.record(
  id,
  z.strictObject({
    means: text.max(240).describe('what it does, in a line'),
    change: text.max(300).optional().describe('when to change it, and to what'),
    trap: trap.optional().describe('what surprises, and what that stands on'),
    features: z.array(id).default([]).describe('features of the matrix that it sets'),
  }),
);
