import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../../src/domain/model/catalog.ts';
import { featureOf, serverOf } from '../../../../src/domain/model/lookup.ts';
import { featureMarkdown, serverMarkdown } from '../../../../src/domain/prose/markdown.ts';
import { markdownWords } from '../../../../src/i18n/markdown.ts';
import { swap } from '../../fixture.ts';
import { labCatalog, labFiles } from '../lab/lab-sample.ts';

const words = markdownWords('en', new URL('https://atlas.example/'));
const timeoutOf = (catalog: Catalog) =>
  featureMarkdown(catalog, featureOf(catalog, 'request-timeout'), 'en', words)
    .split('\n')
    .filter((line) => line.startsWith('- '));

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
