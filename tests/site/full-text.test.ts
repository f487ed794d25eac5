import { globSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { transpileModule } from 'typescript';
import { expect, test } from 'vitest';
import { expectNone } from './expect-none.ts';
import { folder } from './site.ts';

/** What Pagefind has of each page, from which excerpts are cut; a word stands before the JSON. */
const pages = globSync(`${folder}/pagefind/fragment/*.pf_fragment`).map((file) => {
  const text = gunzipSync(readFileSync(file)).toString();
  return JSON.parse(text.slice(text.indexOf('{'))) as { url: string; content: string };
});

test('every file of the index is whole', () => {
  const files = globSync(`${folder}/pagefind/**/*.{pf_meta,pf_index,pf_filter,pf_fragment,pagefind}`);
  expect(files.length).toBeGreaterThan(pages.length);
  for (const file of files) expect(() => gunzipSync(readFileSync(file)), file).not.toThrow();
  for (const file of ['pagefind.js', 'pagefind-worker.js']) {
    const { diagnostics } = transpileModule(readFileSync(`${folder}/pagefind/${file}`, 'utf8'), { reportDiagnostics: true, fileName: file });
    expect(diagnostics, file).toEqual([]);
  }
});

test('the full text has the words that pages are found by, and pages do not show them', () => {
  const waitress = pages.find(({ url }) => url === '/servers/waitress/');
  expect(waitress?.content).toContain('pylons waitress');
  const shown = readFileSync(`${folder}/servers/waitress/index.html`, 'utf8');
  expect(shown).not.toContain('pylons waitress');
  expect(shown).not.toContain('data-search-only');
});

test('the full text has none of the buttons and titles beside code', () => {
  const labels = /hello\.py (?:\d+ (?:lines|строк)|Copy|Копировать)/g;
  expectNone(pages.flatMap(({ url, content }) => (content.match(labels) ?? []).map((found) => `${url}: ${found}`)));
});

test('the full text keeps cells apart, and no sentence of it begins with a reference', () => {
  expect(pages.length).toBeGreaterThan(100);
  const joined = /(?<!\p{L})(?:Yes|Partial|When enabled|Да|Нет|Частично|Если включить)(?:\p{Lu}|\d).{0,20}/gu;
  const reference = /(?<=^|\. )[A-J]\d{1,2}[. ].{0,20}/g;
  expectNone(pages.flatMap(({ url, content }) => [joined, reference].flatMap((it) => (content.match(it) ?? []).map((found) => `${url}: ${found}`))));
});
