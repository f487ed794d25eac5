import { expect, test } from 'vitest';
import { problemsOf, type Changes } from '../../fixture.ts';
import { labFiles } from '../lab/lab-sample.ts';

const withProse = (prose: string, changes: Changes = {}) =>
  problemsOf({ ...changes, 'content/guides/first-steps.mdx': (text) => `${text}\n${prose}\n` }).filter((it) => it.startsWith('content/guides'));

test('pages, their anchors and the titles of the own page', () => {
  const links = [
    '/',
    '/servers/alder/',
    '/servers/alder/#c3',
    '/features/http2/#birch',
    '/compare/alder-vs-birch/',
    '/matrix/?must=http2',
    '#how-to-begin',
    'https://example.org/#x',
  ];
  expect(withProse(`## How to begin\n\n${links.map((it) => `[there](${it})`).join(' ')}`)).toEqual([]);
});

test('a page that there is not', () => {
  expect(withProse('[there](/servers/willow/) [near](/servers/alder)')).toMatchInlineSnapshot(`
    [
      "content/guides/first-steps.mdx: line 17: links to /servers/willow/, but the site has no page /servers/willow/: name a page as its address says, with / at the end",
      "content/guides/first-steps.mdx: line 17: links to /servers/alder, but the site has no page /servers/alder: name a page as its address says, with / at the end",
    ]
  `);
});

test('pages of the lab once it has seen something', () => {
  const prose = '[there](/lab/#runs) [and](/signals/#ops-term) [how](/lab/probes/ops-term/#seen) [strict](/lab/strict/#no-host) [known](/coverage/)';
  expect(withProse(prose, labFiles)).toEqual([]);
  expect(withProse(prose)).toHaveLength(5);
});

test('an address that only leads on, and a page that nobody is led to', () => {
  expect(withProse('[old](/features/h2/) [lost](/404.html) [turned](/compare/birch-vs-alder/)')).toHaveLength(3);
});

test('an anchor that there is not', () => {
  expect(withProse('[there](/servers/alder/#z9) [here](#nowhere) [far](/guides/first-steps/#nowhere)')).toMatchInlineSnapshot(`
    [
      "content/guides/first-steps.mdx: line 17: links to /servers/alder/#z9, but /servers/alder/ has no anchor z9: name one of what-it-is, pick-it-when, look-elsewhere-when, quick-start, in-production, surprises, signals-and-defaults, security-history, changes, a2, c3, a3 …",
      "content/guides/first-steps.mdx: line 17: links to #nowhere, but /guides/first-steps/ has no anchor nowhere: name the page alone",
      "content/guides/first-steps.mdx: line 17: links to /guides/first-steps/#nowhere, but /guides/first-steps/ has no anchor nowhere: name the page alone",
    ]
  `);
});
