import { expect, test } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { expectNone } from './expect-none.ts';
import { documentOf, partials, readable } from './site.ts';

const probes = readContent().content.probes.map((it) => Object.keys(it.data.classified));
const tokens = [...new Set([...probes.flat(), ...Object.keys(wordsOf('en').lab.common)])];
// One word may be a word of any sentence; several joined by hyphens are the lab's, except what an option of a server is called.
const joined = tokens.filter((it) => it.includes('-') && it !== 'prior-knowledge');
const written = new RegExp(`(?<![\\w/#-])(${joined.join('|')})(?![\\w/-])`, 'g');
// The malformed requests share one page, which is that of their probe.
const elsewhere = [...readable, ...partials].filter((it) => it.kind !== 'lab/*' || !/^\/lab\/(probes|strict|code)\//.test(it.plainPath));
const resultLinks = 'a[href*="/lab/probes/"], a[href*="/lab/strict/"], a[href*="/lab/transcripts/"]';

test('there are verdicts to look for', () => {
  expect(joined.length).toBeGreaterThan(50);
  expect('it cut-stops'.match(written)).toEqual(['cut-stops']);
});

test('verdicts are words of the reader’s language everywhere but on the pages of probes', () => {
  const faults = elsewhere.flatMap((page) => {
    const $ = documentOf(page);
    const head = [$('title').text(), $('meta[name="description"]').attr('content') ?? ''];
    const labels = $('[title], [aria-label]')
      .map((_, it) => `${$(it).attr('title') ?? ''} ${$(it).attr('aria-label') ?? ''}`)
      .get();
    const body = $.root().clone();
    // What somebody else has written stays as it is.
    body.find('script, style, pre, q').remove();
    const found = [...[...head, ...labels, body.text()].join('\n').matchAll(written)].map(([token]) => token);
    const linked = $(resultLinks)
      .map((_, it) => $(it).text().trim())
      .get();
    return [...new Set([...found, ...linked.filter((it) => tokens.includes(it))])].map((token) => `${page.path}: shows the verdict "${token}"`);
  });
  expectNone(faults);
});

test('in the cells of malformed requests, too, they are words', () => {
  const strict = readable.filter((it) => it.plainPath === '/lab/strict/');
  expectNone(
    strict.flatMap((page) =>
      documentOf(page)('#cases td')
        .map((_, it) => documentOf(page)(it).text().match(written)?.[0] ?? '')
        .get()
        .filter(Boolean)
        .map((token) => `${page.path}: shows the verdict "${token}"`),
    ),
  );
});
