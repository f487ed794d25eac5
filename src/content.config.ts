import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { z } from 'astro/zod';
import { kinds, pathOf, stem } from './content/kinds.ts';

// Files that a draft leaves out, since they could not be read: the loader would stop at them.
const leftOut = (process.env.LEFT_OUT ?? '').split('\n').filter(Boolean);

const ofMdx = <Schema extends z.ZodType>({ files, schema, id = stem }: { files: string; schema: Schema; id?: (file: string) => string }) =>
  defineCollection({
    loader: glob({ base: '.', pattern: [files.replace('{mdx,yml}', 'mdx'), ...leftOut.map((file) => `!${file}`)], generateId: ({ entry }) => id(entry) }),
    schema,
  });

/** What Astro renders; src/content/read-content.ts reads these and all other kinds for everything else. */
export const collections = {
  servers: ofMdx(kinds.servers),
  guides: ofMdx(kinds.guides),
  translations: ofMdx({ ...kinds.translations, id: pathOf }),
};
