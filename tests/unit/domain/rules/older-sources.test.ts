import { expect, test } from 'vitest';
import { problemsOf, swap } from '../../fixture.ts';

const alder = 'content/servers/alder.mdx';
const release = '  release: { kind: package, name: alder';
const older = (at: string) => swap(release, `  docs: { kind: repository, url: "https://github.com/example/alder", at: ${at}, read: "2026-11-20" }\n${release}`);
const cited = swap('{ in: release, path: core.py, lines: "10-12", quote: environ }', '{ in: docs, path: core.py, lines: "10-12", quote: environ }');
const problems = (at: string, ...more: ((text: string) => string)[]) =>
  problemsOf({ [alder]: (text) => [older(at), ...more].reduce((it, change) => change(it), text) });

test('facts that cite the server at an older release', () => {
  expect(problems('v1.1.9', cited)).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: sources.docs.at: is v1.1.9, but facts that cite it were checked at 1.2.0: read it at that version, or say under sourcesNote how you know that it still holds",
    ]
  `);
});

test('the release that was checked, a commit, history in the prose, and a word on why the older one holds are no problem', () => {
  expect(problems('v1.2.0', cited)).toEqual([]);
  expect(problems('4a378915f6fef264c6aaf03f059bd992287ba8ba', cited)).toEqual([]);
  expect(
    problems(
      'v1.1.9',
      swap(
        '{ in: release, path: NEWS, lines: "90", quote: first release }\nadvisories',
        '{ in: docs, path: NEWS, lines: "90", quote: first release }\nadvisories',
      ),
    ),
  ).toEqual([]);
  expect(problems('v1.1.9', cited, swap('sources:\n', 'sourcesNote: Nothing has changed since.\nsources:\n'))).not.toContain(
    expect.stringContaining('sources.docs.at'),
  );
});
