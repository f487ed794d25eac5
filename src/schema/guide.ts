import { z } from 'astro/zod';
import { guideGroups } from '../vocabulary/groups.ts';
import { sourceText, written } from './ground.ts';
import { id, terms, text } from './parts.ts';

/** The frontmatter of content/guides/<id>.mdx. */
export const guide = z.strictObject({
  title: text,
  summary: text,
  group: z.enum(guideGroups),
  order: z.number().int().positive(),
  servers: z.array(id),
  features: z.array(id),
  terms,
  formerly: z.array(id).optional(),
  sources: z.record(id, sourceText).default({}),
  grounds: z.record(id, written).optional(),
});

/** content/key.yml: the identification key of the home page. */
export const key = z.array(
  z.strictObject({
    id,
    asks: text,
    answers: z
      .array(
        z.strictObject({
          says: text,
          to: z.union(
            [id, z.strictObject({ server: id, because: z.array(id).min(1, 'is empty: name the features that make this server the answer') })],
            'is neither the id of a question nor { server, because }: write one of the two',
          ),
        }),
      )
      .min(2),
  }),
);

/** content/<locale>/**: words only, with the hash of each English text that was translated. */
export const translation = z.strictObject({
  of: z.record(z.string(), z.string().regex(/^[0-9a-f]{8}$/, 'is not a hash: run npm run translated')),
  words: z.record(z.string(), text),
  terms: terms.optional().describe('search terms of this language, not translated ones'),
});
