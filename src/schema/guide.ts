import { z } from 'astro/zod';
import { guideGroups } from '../vocabulary/groups.ts';
import { sourceText, proseGround } from './ground.ts';
import { id, terms, text } from './parts.ts';

/** The frontmatter of content/guides/<id>.mdx. */
export const guide = z.strictObject({
  title: text.describe('the title of its page'),
  summary: text.describe('what a reader can do after it, in one sentence'),
  group: z.enum(guideGroups).describe('the part of the list that it stands in'),
  order: z.number().int().positive().describe('its place in the list'),
  servers: z.array(id).describe('servers that it speaks of'),
  features: z.array(id).describe('features that it speaks of'),
  terms,
  formerly: z.array(id).optional().describe('older ids, whose pages lead here'),
  sources: z.record(id, sourceText).default({}).describe('where statements are read, cited by key'),
  grounds: z.record(id, proseGround).optional().describe('what the prose cites, by the id of <Cite id="…"/>'),
});

/** content/key.yml: the identification key of the home page. */
export const key = z.array(
  z.strictObject({
    id: id.describe('by which other answers lead here'),
    asks: text.describe('the question'),
    answers: z
      .array(
        z.strictObject({
          says: text.describe('the answer that a reader gives'),
          needs: z.array(id).default([]).describe('features that this answer asks for: every server that it leads to has them, now or some questions later'),
          to: z
            .union(
              [
                id,
                z.strictObject({
                  server: id.describe('where the key ends'),
                  because: z.array(id).default([]).describe('more features that make it the answer; a rule checks them as it checks what is needed'),
                  but: z.array(id).default([]).describe('features that it lacks, which the page says beside its name'),
                }),
              ],
              'is neither the id of a question nor { server, because }: write one of the two',
            )
            .describe('the next question, or the server'),
        }),
      )
      .min(2)
      .describe('at least two, so that there is something to choose'),
  }),
);

/** content/<locale>/**: words only, with the hash of each English text that was translated. */
export const translation = z.strictObject({
  of: z
    .record(z.string(), z.string().regex(/^[0-9a-f]{8}$/, 'is not a hash: run npm run translated'))
    .describe('hash of each English text that was translated, by the path of its field; npm run translated stamps it'),
  words: z.record(z.string(), text).describe('the translation of each text, by the path of its field'),
  terms: terms.optional().describe('search terms of this language, not translated ones'),
});
