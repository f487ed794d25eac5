import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { feature } from './schema/feature.ts';
import { guide, translation } from './schema/guide.ts';
import { observations } from './schema/observation.ts';
import { probe, strictProbes } from './schema/probe.ts';
import { server } from './schema/server.ts';
import { locales, sourceLocale } from './vocabulary/locales.ts';

// The three single files (refs, authorities, key) are read by src/content.ts.
export const collections = {
  servers: defineCollection({ loader: glob({ base: './content/servers', pattern: ['*.mdx', '!_*'] }), schema: server }),
  guides: defineCollection({ loader: glob({ base: './content/guides', pattern: ['*.mdx', '!_*'] }), schema: guide }),
  features: defineCollection({ loader: glob({ base: './content/features', pattern: ['*.yml', '!_*'] }), schema: feature }),
  probes: defineCollection({ loader: glob({ base: './content/probes', pattern: ['*.yml', '!strict.yml', '!_*'] }), schema: probe }),
  strict: defineCollection({ loader: glob({ base: './content/probes', pattern: 'strict.yml' }), schema: strictProbes }),
  observations: defineCollection({ loader: glob({ base: './content/observations', pattern: '*/*.json' }), schema: observations }),
  translations: defineCollection({
    loader: glob({
      base: './content',
      pattern: locales.filter((it) => it !== sourceLocale).map((it) => `${it}/**/*.{mdx,yml}`),
      generateId: ({ entry }) => entry.replace(/\.\w+$/, ''),
    }),
    schema: translation,
  }),
};
