import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import type { Catalog } from '../../../../src/domain/model/catalog.ts';
import { featureOf, serverOf } from '../../../../src/domain/model/lookup.ts';
import { groundText } from '../../../../src/domain/prose/cell-markdown.ts';
import { featureMarkdown, guideMarkdown, serverMarkdown } from '../../../../src/domain/prose/markdown.ts';
import { markdownWords } from '../../../../src/i18n/markdown.ts';
import { fixtureContent, swap } from '../../fixture.ts';
import { labCatalog, labFiles } from '../lab/lab-sample.ts';

const words = markdownWords('en', new URL('https://atlas.example/'));
const timeoutOf = (catalog: Catalog) =>
  featureMarkdown(catalog, featureOf(catalog, 'request-timeout'), 'en', words)
    .split('\n')
    .filter((line) => line.startsWith('- '));

describe('a whole twin', () => {
  const advisory = '{ id: CVE-2024-1, affected: before 1.1, fixed: "1.1", ground: { in: release, path: NEWS, lines: "7", quote: fixed } }';
  const open = '{ id: GHSA-w3h3-4rj7-4ph4, affected: all, ground: { in: pull-7, quote: open } }';

  test('of a profile has every part of the page in its order', () => {
    const catalog = buildCatalog(fixtureContent({ 'content/servers/birch.mdx': swap('advisories: []', `advisories: [${advisory}, ${open}]`) }));
    expect(serverMarkdown(catalog, serverOf(catalog, 'birch'), 'Its prose.', 'en', words)).toMatchInlineSnapshot(`
      "# Birch

      A made-up server for tests.

      ## In short

      - Use it for: Woods. [A1]
      - Not for: Deserts. [A2] [C3]
      - \`--threads\` \`4\`: One is lonely. [A1]
      - \`--deep\`: \`--flat\` is not. [C3]
      - \`--timeout\` \`30\`: It waits. [J1]
      - \`--style\` \`both\`: Tastes differ. [J1]
      - \`--alive\` \`1\`: It looks dead. [J1]
      - Biggest trap: It sleeps in winter. [J1]

      Its prose.

      ## Configurations

      - plain (default): \`birch app\`
      - deep: \`birch --deep app\`

      ## Facts

      ### A Interfaces

      - A1 WSGI: **Yes** “environ” <https://github.com/example/birch/blob/v1.2.0/core.py#L10-L12> (2026-11-20)
      - A2 ASGI: **Yes** Searched, not found: lifespan <https://github.com/example/birch/blob/v1.2.0/core.py> (2026-11-20)
      - A3 Lifespan: **Partial** Start only. “lifespan.startup” <https://github.com/example/birch/blob/v1.2.0/core.py#L40> (2026-11-20)

      ### C Protocols

      - C3 HTTP/2: **When enabled** (\`--deep\`) “h2” <https://github.com/example/birch/blob/v1.2.0/deep.py#L8> (2026-11-20)
        - plain: **No**
        - deep: **Yes**

      ### G Limits and safety

      - G1 Request timeout: **30 s** “timeout = 30” <https://github.com/example/birch/blob/v1.2.0/options.py#L3> (2026-11-20)

      ### I Configuration

      - I1 Styles: **Files and flags** “both styles” <https://github.com/example/birch/blob/v1.2.0/options.py#L4> (2026-11-20)

      ### J Project

      - J1 State: **active** “1.2.0 (2026-05-01)” <https://github.com/example/birch/blob/v1.2.0/NEWS#L1> (2026-11-20)

      ## Known advisories

      - [CVE-2024-1](https://www.cve.org/CVERecord?id=CVE-2024-1): Affected: before 1.1; Fixed in: 1.1 “fixed” <https://github.com/example/birch/blob/v1.2.0/NEWS#L7> (2026-11-20)
      - [GHSA-w3h3-4rj7-4ph4](https://github.com/advisories/GHSA-w3h3-4rj7-4ph4): Affected: all; not fixed “open” <https://github.com/example/birch/pull/7> (2026-11-20)

      ## Known problems

      - It sleeps in winter. <https://github.com/example/birch/issues/3> (2026-11-20)

      ## Alternatives

      - Alder: You want another tree.

      ## Sources

      1. Searched, not found: CVE- <https://github.com/example/birch/blob/v1.2.0/NEWS> (2026-11-20)
      2. “first release” <https://github.com/example/birch/blob/v1.2.0/NEWS#L90> (2026-11-20)
      "
    `);
  });

  test('of a profile without advisories, problems or grounds says so', () => {
    const catalog = buildCatalog(fixtureContent());
    const server = { ...serverOf(catalog, 'alder'), issues: [], alternatives: [], grounds: {} };
    const twin = serverMarkdown(catalog, server, '', 'en', words);
    expect(twin.slice(twin.indexOf('## Known advisories'))).toMatchInlineSnapshot(`
      "## Known advisories

      None found where we looked.

      ## Known problems

      None listed.

      ## Alternatives


      "
    `);
  });

  test('of a feature has the question, the reason and every answer', () => {
    const catalog = buildCatalog(fixtureContent());
    expect(featureMarkdown(catalog, featureOf(catalog, 'lifespan'), 'en', words)).toMatchInlineSnapshot(`
      "# A3 Lifespan

      Does it do Lifespan?

      ## Why it matters

      Because of Lifespan.

      ## Answer

      - Alder 1.2.0: **Not applicable** Searched, not found: lifespan <https://github.com/example/alder/blob/v1.2.0/core.py> (2026-11-20)
      - Birch 1.2.0: **Partial** Start only. “lifespan.startup” <https://github.com/example/birch/blob/v1.2.0/core.py#L40> (2026-11-20)
      "
    `);
  });

  test('of a guide has its prose and its sources', () => {
    const [guide] = buildCatalog(fixtureContent()).guides;
    expect(guideMarkdown(guide!, 'Its prose.', 'en', words)).toMatchInlineSnapshot(`
      "# First steps

      How to begin.

      Its prose.

      ## Sources

      1. “a simple and universal interface” <https://peps.python.org/pep-3333/> (2026-11-20)
      "
    `);
    expect(guideMarkdown({ ...guide!, grounds: {} }, 'Its prose.', 'en', words)).toBe('# First steps\n\nHow to begin.\n\nIts prose.\n');
  });
});

describe('a ground in a line', () => {
  test('has its quote in one line, or what was searched for, and when it was read', () => {
    const place = { url: 'https://example.org/', label: 'x' };
    expect(groundText({ kind: 'quoted', ...place, quote: 'a\n  b | c', read: '2026-11-20' }, words)).toBe('“a b \\| c” <https://example.org/> (2026-11-20)');
    expect(groundText({ kind: 'quoted', ...place, quote: 'a' }, words)).toBe('“a” <https://example.org/>');
    expect(groundText({ kind: 'absent', ...place, searched: ['a', 'b'], paths: ['src'] }, words)).toBe('Searched, not found: a, b <https://example.org/>');
    expect(groundText({ kind: 'observed', ...place, probe: 'ops-term' }, words)).toBe('Observed');
  });
});

describe('the Markdown twins', () => {
  test('say the answer, its source and what the lab saw', () => {
    expect(timeoutOf(labCatalog())).toMatchInlineSnapshot(`
      [
        "- Alder 1.2.0: **30 s** “timeout = 30” <https://github.com/example/alder/blob/v1.2.0/options.py#L3> (2026-11-20) Lab: 30 s (time-idle; plain; 3 of 3 rounds, version 1.2.0, 2026-11-21) <https://atlas.example/lab/probes/time-idle/#alder-plain>",
        "- Birch 1.2.0: **30 s** “timeout = 30” <https://github.com/example/birch/blob/v1.2.0/options.py#L3> (2026-11-20)",
      ]
    `);
  });

  test('say which version the lab saw instead', () => {
    const path = 'content/observations/alder/1.2.0/plain.json';
    const older = labCatalog({ [path]: swap('"version":"1.2.0"', '"version":"1.1.0"')(labFiles[path] as string) });
    expect(timeoutOf(older)[0]).toContain(
      'version 1.1.0, 2026-11-21) <https://atlas.example/lab/probes/time-idle/#alder-plain> run at 1.1.0, not yet at this version',
    );
  });

  test('say both sides of a dispute', () => {
    const disputed = labCatalog({
      'content/servers/alder.mdx': swap(
        'request-timeout: { value: 30,',
        'request-timeout: { value: 30, dispute: { text: The page is old. }, claimed: { value: 60, ground: { in: release, path: old.md, lines: "1", quote: a minute } },',
      ),
    });
    expect(serverMarkdown(disputed, serverOf(disputed, 'alder'), '', 'en', words)).toContain(
      'Disputed: The page is old. Documentation says: 60 s “a minute” <https://github.com/example/alder/blob/v1.2.0/old.md#L1> (2026-11-20)',
    );
  });

  test('say what single configurations answer, and what the page says below the facts', () => {
    const catalog = labCatalog({
      'content/servers/alder.mdx': swap(
        'request-timeout: { value: 30,',
        'request-timeout: { value: 30, in: { deep: { value: 60, needs: [{ kind: option, name: --deep }], note: Longer., ground: { in: release, path: deep.py, lines: "9", quote: timeout = 60 } } },',
      ),
    });
    const twin = serverMarkdown(catalog, serverOf(catalog, 'alder'), 'Its prose.', 'en', words);
    expect(twin).toContain('Its prose.\n\n## Configurations\n\n- plain (default): `alder app`\n- deep: `alder --deep app`\n');
    expect(twin.split('\n').filter((line) => line.startsWith('  - '))).toMatchInlineSnapshot(`
      [
        "  - plain: **No**",
        "  - deep: **Yes**",
        "  - deep: **60 s** (\`--deep\`) Longer. “timeout = 60” <https://github.com/example/alder/blob/v1.2.0/deep.py#L9> (2026-11-20)",
      ]
    `);
    expect(twin.slice(twin.indexOf('## Known advisories'), twin.indexOf('## Sources'))).toMatchInlineSnapshot(`
      "## Known advisories

      None found where we looked. Searched, not found: CVE- <https://github.com/example/alder/blob/v1.2.0/NEWS> (2026-11-20)

      ## Known problems

      - It sleeps in winter. <https://github.com/example/alder/issues/3> (2026-11-20)

      ## Alternatives

      - Birch: You want another tree.

      "
    `);
  });
});
