import { afterEach, expect, test, vi } from 'vitest';
import { fixtureContent } from '../fixture.ts';
import { bypasses } from './bypasses.ts';

// What Astro would hand over of the collections: the fixture, with the text of its guide to choose.
const collections = vi.hoisted(() => ({}) as Record<string, unknown[]>);
vi.mock('astro:content', () => ({ getCollection: async (name: string) => collections[name] ?? [] }));
const { loadCatalog } = await import('../../../src/content.ts');

const { servers, guides, features } = fixtureContent();
const offer = (text: string) => Object.assign(collections, { servers, features, guides: guides.map((it) => ({ ...it, filePath: it.file, body: text })) });

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test.each(bypasses.filter((it) => !it.draft))('not even a draft is drawn with $name', async ({ text, line, message }) => {
  offer(text);
  await expect(loadCatalog()).rejects.toThrow(`content/guides/first-steps.mdx: prose line ${line}: ${message}`);
});

test('a draft is drawn with what is only wrong', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  offer('A text without a [](https://example.org/) text.');
  expect((await loadCatalog()).guides).toHaveLength(1);
  expect(warn).toHaveBeenCalledOnce();
});

test('a build is not', async () => {
  vi.stubEnv('DEV', false);
  offer('A text without a [](https://example.org/) text.');
  await expect(loadCatalog()).rejects.toThrow('prose line 1: links to https://example.org/ without a text');
});
