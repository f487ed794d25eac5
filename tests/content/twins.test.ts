import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';
import { parseProse } from '../../src/content/prose.ts';
import { buildCatalog } from '../../src/domain/model/build-catalog.ts';
import { cellOf } from '../../src/domain/model/lookup.ts';
import { serverMarkdown } from '../../src/domain/prose/markdown.ts';
import { markdownWords } from '../../src/i18n/markdown.ts';
import { proseMarkdown } from '../../src/site/prose-markdown.ts';
import { locales, sourceLocale } from '../../src/vocabulary/locales.ts';

const { content } = readContent();
const catalog = buildCatalog(content);

describe.each(locales)('Markdown twins in %s', (locale) => {
  const words = markdownWords(locale, new URL('https://atlas.example/'));

  test.each(catalog.servers.map((it) => [it.id, it] as const))('%s leaves nothing of its page out', (id, server) => {
    const { body, prose } =
      locale === sourceLocale
        ? content.servers.find((it) => it.id === id)!
        : content.translations.find((it) => it.locale === locale && it.of === `servers/${id}`)!;
    const twin = serverMarkdown(catalog, server, proseMarkdown(parseProse(body), { catalog, grounds: server.grounds, server, locale, words }), locale, words);
    const answers = catalog.features.flatMap((feature) => {
      const cell = cellOf(catalog, id, feature.id);
      return [cell, ...Object.values(cell.in)];
    });
    const parts = [
      ...server.issues.flatMap((it) => [it.text[locale], it.url]),
      ...server.alternatives.map((it) => it.when[locale]),
      ...server.configurations.map((it) => it.command),
      ...server.advisories.map((it) => it.id),
      ...answers.flatMap((it) => [it.note?.[locale], it.dispute?.text[locale]]),
      ...prose.components.filter((it) => it.name === 'Example').map((it) => content.examples[it.attributes.file!]!.split('\n')[0]),
    ];
    expect(parts.filter((part) => part !== undefined && !twin.includes(part))).toEqual([]);
    expect(twin).not.toMatch(/<\/?(?:Section|Fact|Cite|Server|Guide|Example|Note)\b/);
  });
});
