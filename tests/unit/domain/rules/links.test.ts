import { expect, test } from 'vitest';
import type { RuleContext } from '../../../../src/domain/model/content.ts';
import { links } from '../../../../src/domain/rules/links.ts';
import { fixtureContent, problemsOf, type Changes } from '../../fixture.ts';
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
      "content/guides/first-steps.mdx: line 17: links to /servers/alder/#z9, but /servers/alder/ has no anchor z9: name one of in-production, quick-start, surprises, what-it-is, pick-it-when, look-elsewhere-when, signals-and-defaults, security-history, changes, a2, c3, a3 …",
      "content/guides/first-steps.mdx: line 17: links to #nowhere, but /guides/first-steps/ has no anchor nowhere: name the page alone",
      "content/guides/first-steps.mdx: line 17: links to /guides/first-steps/#nowhere, but /guides/first-steps/ has no anchor nowhere: name the page alone",
    ]
  `);
});

test('links of a profile lead to its own anchors; its titles are none', () => {
  const problems = problemsOf({ 'content/servers/alder.mdx': (text) => `${text}\n## How to begin\n\n[a](#surprises) [b](#c3) [c](#how-to-begin) [d](/)\n` });
  expect(problems.filter((it) => !it.startsWith('content/ru/'))).toEqual([
    expect.stringMatching(
      /^content\/servers\/alder\.mdx: line 92: links to #how-to-begin, but \/servers\/alder\/ has no anchor how-to-begin: name one of in-production, /,
    ),
  ]);
});

test('a translation leads to pages as well', () => {
  const problems = problemsOf({ 'content/ru/guides/first-steps.mdx': (text) => `${text}\n[там](/servers/willow/)\n` });
  expect(problems).toEqual([expect.stringMatching(/^content\/ru\/guides\/first-steps\.mdx: line \d+: links to \/servers\/willow\/, but the site has no page/)]);
});

test('an anchor in other letters may be written as it is or as an address escapes it', () => {
  expect(withProse('## Как начать\n\n[a](#как-начать) [b](#%D0%BA%D0%B0%D0%BA-%D0%BD%D0%B0%D1%87%D0%B0%D1%82%D1%8C)')).toEqual([]);
});

test('images lead nowhere, and a title of one page is no anchor of another', () => {
  expect(withProse('## Begin\n\n![tree](/tree.png) [x](/servers/alder/?x=1#begin)')).toEqual([expect.stringContaining('/servers/alder/ has no anchor begin')]);
});

test('of twelve anchors all are named, of more the first twelve', () => {
  const rule = (count: number) => {
    const content = fixtureContent({
      'content/guides/first-steps.mdx': (text) => `${text}\n[x](/servers/alder/#z)\n`,
      'content/ru/guides/first-steps.mdx': null,
    });
    const anchors = Array.from({ length: count }, (_, index) => `a${index + 1}`);
    return links(content, { linkablePages: () => new Map([['/servers/alder/', anchors]]) } as unknown as RuleContext).at(-1)?.message;
  };
  expect(rule(12)).toMatch(/name one of a1, .*, a12$/);
  expect(rule(13)).toMatch(/name one of a1, .*, a12 …$/);
});
