import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import type { Catalog } from '../../../../src/domain/model/catalog.ts';
import { featureOf, serverOf } from '../../../../src/domain/model/lookup.ts';
import { groundText } from '../../../../src/domain/prose/cell-markdown.ts';
import { parseProse } from '../../../../src/content/prose.ts';
import type { Server } from '../../../../src/domain/model/server.ts';
import { drawnMarkdown } from '../../../../src/domain/prose/drawn-markdown.ts';
import { featureMarkdown, guideMarkdown, serverMarkdown } from '../../../../src/domain/prose/markdown.ts';
import { proseMarkdown } from '../../../../src/site/prose-markdown.ts';
import { markdownWords } from '../../../../src/i18n/markdown.ts';
import { fixtureContent, swap } from '../../fixture.ts';
import { labCatalog, labFiles } from '../lab/lab-sample.ts';

const words = markdownWords('en', new URL('https://atlas.example/'));
const drawnIn = ['look-elsewhere-when', 'signals-and-defaults', 'security-history', 'changes'];
const body = drawnIn.map((id) => `<Section id="${id}">\n\nIts prose.\n\n</Section>`).join('\n\n');
const profileOf = (catalog: Catalog, server: Server) => {
  const on = { catalog, server, grounds: server.grounds, locale: 'en' as const, words };
  return serverMarkdown(catalog, server, proseMarkdown(parseProse(body), { ...on, drawn: drawnMarkdown(on) }), 'en', words);
};
const timeoutOf = (catalog: Catalog) =>
  featureMarkdown(catalog, featureOf(catalog, 'request-timeout'), 'en', words)
    .split('\n')
    .filter((line) => /^- \w+ \d/.test(line));

describe('a whole twin', () => {
  const advisory = '{ id: CVE-2024-1, affected: before 1.1, fixed: "1.1", ground: { in: release, path: NEWS, lines: "7", quote: fixed } }';
  const open = '{ id: GHSA-w3h3-4rj7-4ph4, affected: all, ground: { in: pull-7, quote: open } }';

  test('of a profile has every part of the page in its order', () => {
    const catalog = buildCatalog(fixtureContent({ 'content/servers/birch.mdx': swap('advisories: []', `advisories: [${advisory}, ${open}]`) }));
    expect(profileOf(catalog, serverOf(catalog, 'birch'))).toMatchInlineSnapshot(`
      "# Birch

      A made-up server for tests.

      - Interface: WSGI, ASGI
      - Latest version: [birch 1.2.0](https://github.com/example/birch/blob/v1.2.0/NEWS#L1) (2026-05-01)
      - State: [Active](https://github.com/example/birch/blob/v1.2.0/NEWS#L1) (last release 2026-05-01, 6 months before the check)
      - Licence: [MIT](https://github.com/example/birch/blob/v1.2.0/LICENSE#L1)
      - Written in: [Python](https://github.com/example/birch/blob/v1.2.0/README#L2)
      - Python: [3.10+](https://github.com/example/birch/blob/v1.2.0/METADATA#L5)
      - Platforms: [Linux](https://github.com/example/birch/blob/v1.2.0/README#L6)
      - First release: [2020](https://github.com/example/birch/blob/v1.2.0/NEWS#L90) (0.1)
      - Links: <https://example.org/birch>, [Documentation](https://example.org/birch/docs)

      ## In short

      - Use it for: Woods. [A1]
      - Not for: Deserts. [A2] [C3]
      - Biggest trap: It sleeps in winter. [J1]
      - \`--threads\` \`4\`: One is lonely. [A1]
      - \`--deep\` (no value): \`--flat\` is not. [C3]
      - \`--timeout\` \`30\`: It waits. [J1]
      - \`--style\` \`both\`: Tastes differ. [J1]
      - \`--alive\` \`1\`: It looks dead. [J1]

      Facts checked at 1.2.0 on 2026-11-20 · [2 options](https://atlas.example/options/birch/)

      ## Look elsewhere when

      Its prose.

      ## Request path

      What a request passes through in the default configuration. A clock marks a timeout; lines mark a queue.

      ### Client

      ### Proxy

      ### Listener

      ### Queue

      ### Worker

      ### Thread

      ### Application

      ## Configurations

      Ways to run it that behave differently. Facts describe the default; where another configuration differs, its answer is listed under the fact.

      - plain (WSGI, ASGI, default): \`birch app\`
      - deep (WSGI, ASGI): \`birch --deep app\`

      ## Facts

      7 answers. Grid references are permanent, so you can cite them: A1 Birch.

      Facts checked at 1.2.0 on 2026-11-20. Rows note only what differs.

      ### Interfaces

      - A1 WSGI: **Yes** (Documented) “environ” [core.py:10-12](https://github.com/example/birch/blob/v1.2.0/core.py#L10-L12) (read 2026-11-20)
      - A2 ASGI: **Yes** (Documented) Searched, not found: lifespan [core.py](https://github.com/example/birch/blob/v1.2.0/core.py) (read 2026-11-20)
      - A3 Lifespan: **Partial** (Documented) Start only. “lifespan.startup” [core.py:40](https://github.com/example/birch/blob/v1.2.0/core.py#L40) (read 2026-11-20)

      ### Protocols

      - C3 HTTP/2: **When enabled** (Documented) Needs: \`--deep\`. “h2” [deep.py:8](https://github.com/example/birch/blob/v1.2.0/deep.py#L8) (read 2026-11-20) “we talked about it” [github.com › 7](https://github.com/example/birch/pull/7) (read 2026-11-20)
        - plain: **No** (Documented)
        - deep: **Yes** (Documented)

      ### Limits and safety

      - G1 Request timeout: **30 s** (Documented) “timeout = 30” [options.py:3](https://github.com/example/birch/blob/v1.2.0/options.py#L3) (read 2026-11-20)

      ### Configuration

      - I1 Styles: **Files and flags** (Documented) “both styles” [options.py:4](https://github.com/example/birch/blob/v1.2.0/options.py#L4) (read 2026-11-20)

      ### Project

      - J1 State: **active** (Documented) (last release 2026-05-01, 6 months before the check) “1.2.0 (2026-05-01)” [NEWS:1](https://github.com/example/birch/blob/v1.2.0/NEWS#L1) (read 2026-11-20)

      ## Signals and defaults

      Its prose.

      ## Security

      Its prose.

      ### Known advisories

      - [CVE-2024-1](https://www.cve.org/CVERecord?id=CVE-2024-1): Published: day not known; Affected: before 1.1; Fixed in: 1.1 “fixed” [NEWS:7](https://github.com/example/birch/blob/v1.2.0/NEWS#L7) (read 2026-11-20)
      - [GHSA-w3h3-4rj7-4ph4](https://github.com/advisories/GHSA-w3h3-4rj7-4ph4): Published: day not known; Affected: all; not fixed “open” [github.com › 7](https://github.com/example/birch/pull/7) (read 2026-11-20)

      ## Release history

      Its prose.

      ## Alternatives

      - Alder: You want another tree. C3 HTTP/2: Birch: When enabled; Alder: When enabled. [Differences](https://atlas.example/compare/alder-vs-birch/)

      ## Known problems

      Open or recent issues that affect users.

      - It sleeps in winter. [example/birch/issues/3](https://github.com/example/birch/issues/3) (read 2026-11-20)

      ## Sources

      1. Searched, not found: CVE- [NEWS](https://github.com/example/birch/blob/v1.2.0/NEWS) (read 2026-11-20)
      2. “first release” [NEWS:90](https://github.com/example/birch/blob/v1.2.0/NEWS#L90) (read 2026-11-20)

      Also searched as: birchd
      "
    `);
  });

  test('of a profile without advisories, problems or grounds says so', () => {
    const catalog = buildCatalog(fixtureContent());
    const server = { ...serverOf(catalog, 'alder'), issues: [], alternatives: [], grounds: {} };
    const twin = profileOf(catalog, server);
    expect(twin.slice(twin.indexOf('### Known advisories'))).toMatchInlineSnapshot(`
      "### Known advisories

      None found where we looked.

      ## Release history

      Its prose.

      ## Known problems

      None listed.

      Also searched as: alderd
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

      ## How each answer is decided

      Only for servers that support ASGI; not applicable to others.

      - Yes: It does.
      - No: It does not.

      ## Answers for 2 servers

      - Birch 1.2.0: **Partial** (Documented) Start only. “lifespan.startup” [core.py:40](https://github.com/example/birch/blob/v1.2.0/core.py#L40) (read 2026-11-20)
      - Alder 1.2.0: **Not applicable** (Sources) The question does not arise for this server. Searched, not found: lifespan [core.py](https://github.com/example/alder/blob/v1.2.0/core.py) (read 2026-11-20)
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

      1. “a simple and universal interface” [peps.python.org › pep-3333](https://peps.python.org/pep-3333/) (read 2026-11-20)
      "
    `);
    expect(guideMarkdown({ ...guide!, grounds: {} }, 'Its prose.', 'en', words)).toBe('# First steps\n\nHow to begin.\n\nIts prose.\n');
  });
});

describe('a ground in a line', () => {
  test('has its quote in one line, or what was searched for, and when it was read', () => {
    const place = { url: 'https://example.org/', label: 'x' };
    expect(groundText({ kind: 'quoted', ...place, quote: 'a\n  b | c', read: '2026-11-20' }, words)).toBe(
      '“a b \\| c” [x](https://example.org/) (read 2026-11-20)',
    );
    expect(groundText({ kind: 'quoted', ...place, quote: 'a' }, words)).toBe('“a” [x](https://example.org/)');
    expect(groundText({ kind: 'absent', ...place, searched: ['a', 'b'], paths: ['src'] }, words)).toBe('Searched, not found: a, b [x](https://example.org/)');
    expect(groundText({ kind: 'observed', url: '/lab/probes/ops-term/', label: 'x', probe: 'ops-term' }, words)).toBe(
      `[${words.ground.observed}](https://atlas.example/lab/probes/ops-term/)`,
    );
  });
});

describe('the Markdown twins', () => {
  test('say the answer, its source and what the lab saw', () => {
    expect(timeoutOf(labCatalog())).toMatchInlineSnapshot(`
      [
        "- Alder 1.2.0: **30 s** (Verified) “timeout = 30” [options.py:3](https://github.com/example/alder/blob/v1.2.0/options.py#L3) (read 2026-11-20) The lab saw: 30 s ([Idle](https://atlas.example/lab/probes/time-idle/#alder-plain); plain; 3 of 3 rounds, version 1.2.0, 2026-11-21) It closes.",
        "- Birch 1.2.0: **30 s** (Documented) “timeout = 30” [options.py:3](https://github.com/example/birch/blob/v1.2.0/options.py#L3) (read 2026-11-20) Lab: not run yet",
      ]
    `);
  });

  test('say which version the lab saw instead', () => {
    const path = 'content/observations/alder/1.2.0/plain.json';
    const older = labCatalog({ [path]: swap('"version":"1.2.0"', '"version":"1.1.0"')(labFiles[path] as string) });
    expect(timeoutOf(older)[0]).toContain('version 1.1.0, 2026-11-21) It closes. run at 1.1.0, not yet at this version');
  });

  test('say both sides of a dispute', () => {
    const disputed = labCatalog({
      'content/servers/alder.mdx': swap(
        'request-timeout: { value: 30,',
        'request-timeout: { value: 30, dispute: { text: The page is old. }, claimed: { value: 60, ground: { in: release, path: old.md, lines: "1", quote: a minute } },',
      ),
    });
    expect(profileOf(disputed, serverOf(disputed, 'alder'))).toContain(
      'Disputed. Documentation says: 60 s “a minute” [old.md:1](https://github.com/example/alder/blob/v1.2.0/old.md#L1) (read 2026-11-20) Why they differ: The page is old.',
    );
  });

  test('say what single configurations answer, and what the page says below the facts', () => {
    const catalog = labCatalog({
      'content/servers/alder.mdx': swap(
        'request-timeout: { value: 30,',
        'request-timeout: { value: 30, in: { deep: { value: 60, needs: [{ kind: option, name: --deep }], note: Longer., ground: { in: release, path: deep.py, lines: "9", quote: timeout = 60 } } },',
      ),
    });
    const twin = profileOf(catalog, serverOf(catalog, 'alder'));
    expect(twin).toContain('\n\n- plain (WSGI, default): `alder app`\n- deep (WSGI): `alder --deep app`\n\n## Facts');
    expect(twin.split('\n').filter((line) => line.startsWith('  - '))).toMatchInlineSnapshot(`
      [
        "  - plain: **No** (Documented)",
        "  - deep: **Yes** (Documented)",
        "  - deep: **60 s** (Documented) Longer. Needs: \`--deep\`. “timeout = 60” [deep.py:9](https://github.com/example/alder/blob/v1.2.0/deep.py#L9) (read 2026-11-20)",
      ]
    `);
    expect(twin.slice(twin.indexOf('### Known advisories'), twin.indexOf('## Sources'))).toMatchInlineSnapshot(`
      "### Known advisories

      None found where we looked. Searched, not found: CVE- [NEWS](https://github.com/example/alder/blob/v1.2.0/NEWS) (read 2026-11-20)

      ## Release history

      Its prose.

      ## Alternatives

      - Birch: You want another tree. C3 HTTP/2: Alder: When enabled; Birch: When enabled. [Differences](https://atlas.example/compare/alder-vs-birch/)

      ## Known problems

      Open or recent issues that affect users.

      - It sleeps in winter. [example/alder/issues/3](https://github.com/example/alder/issues/3) (read 2026-11-20)

      "
    `);
  });
});

describe('a project that has ended', () => {
  const ended = (advisories: string) => {
    const catalog = buildCatalog(
      fixtureContent({
        'content/servers/birch.mdx': (text) =>
          swap(
            'advisories: []',
            `advisories: [${advisories}]`,
          )(
            swap(
              'state: { is: active,',
              'state: { is: archived, says: ended, since: "2026-10-08", successor: [alder],',
            )(swap('checked: {', 'lab: { not: No index has it. }\nchecked: {')(text)),
          ),
      }),
    );
    return profileOf(catalog, serverOf(catalog, 'birch')).split('\n');
  };
  const fixed = '{ id: CVE-2024-1, affected: before 1.1, fixed: "1.1", ground: { in: release, path: NEWS, lines: "7", quote: fixed } }';
  const open = '{ id: GHSA-w3h3-4rj7-4ph4, page: "https://example.org/1.0/hole", affected: all, ground: { in: pull-7, quote: open } }';

  test('says when, what the last version without known advisories is and where to go, and that the lab cannot run it', () => {
    const lines = ended(fixed);
    expect(lines.slice(4, 10)).toMatchInlineSnapshot(`
      [
        "**Archived** This project is archived. The page and its links stay for anyone who still runs it.",
        "",
        "- Ended: 2026-10-08 · [NEWS:1](https://github.com/example/birch/blob/v1.2.0/NEWS#L1)",
        "- Last release: 1.2.0 (2026-05-01)",
        "- Last version without known advisories: 1.2.0",
        "- Use instead: Alder ([Birch and Alder compared](https://atlas.example/compare/alder-vs-birch/)), Alternatives",
      ]
    `);
    expect(lines).toContain('The lab can’t run it. No index has it. Every answer is read in documentation and released code.');
  });

  test('has no such version where an advisory is open, whose own page is linked', () => {
    const lines = ended(`${fixed}, ${open}`);
    expect(lines.filter((it) => /Last version|safe|GHSA/.test(it))).toMatchInlineSnapshot(`
      [
        "- Last version without known advisories: none: 1 of 2 known advisories has no fix here",
        "### Limits and safety",
        "- [GHSA-w3h3-4rj7-4ph4](https://example.org/1.0/hole): Published: day not known; Affected: all; not fixed “open” [github.com › 7](https://github.com/example/birch/pull/7) (read 2026-11-20)",
      ]
    `);
  });
});
