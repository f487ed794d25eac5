import { expect, test } from 'vitest';
import { citationsOf } from '../../../../src/domain/api/citation.ts';

const cited = {
  key: 'wsgi-atlas:alder-c3',
  title: 'C3 [HTTP/2]: Alder & Birch: 100 %',
  checked: 'version 1.2_0, checked 3 May 2026',
  day: '2026-05-03',
  url: 'https://atlas.example/servers/alder/#c3',
};

test('as text', () => {
  expect(citationsOf(cited).text).toBe(`WSGI Atlas. ${cited.title}. version 1.2_0, checked 3 May 2026. ${cited.url}`);
});

test('as Markdown, with brackets of the title escaped', () => {
  expect(citationsOf(cited).markdown).toBe(`[C3 \\[HTTP/2\\]: Alder & Birch: 100 %](${cited.url}), WSGI Atlas, version 1.2_0, checked 3 May 2026`);
});

test('as an entry of BibTeX, with commands of LaTeX escaped', () => {
  expect(citationsOf(cited).bibtex.split('\n')).toEqual([
    '@misc{wsgi-atlas:alder-c3,',
    '  title = {{C3 [HTTP/2]: Alder \\& Birch: 100 \\%}},',
    '  author = {{WSGI Atlas}},',
    '  year = {2026},',
    '  note = {version 1.2\\_0, checked 3 May 2026},',
    `  url = {${cited.url}},`,
    '}',
  ]);
  expect(citationsOf({ ...cited, title: '\\ ~ ^ # $' }).bibtex).toContain('{{{\\textbackslash} {\\textasciitilde} {\\textasciicircum} \\# \\$}}');
});
