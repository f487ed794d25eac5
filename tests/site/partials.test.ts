import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/vocabulary/locales.ts';
import { expectNone } from './expect-none.ts';
import { documentOf, findFile, folder, isPagePath, mailbox, ownPath, pages, partials, readable } from './site.ts';

const budget = 10_000;
const servers = readable.filter((page) => page.kind === 'servers/*' && page.locale === 'en');
const guides = readable.filter((page) => page.kind === 'guides/*' && page.locale === 'en');
const matrix = documentOf(readable.find((page) => page.path === '/matrix/')!);

const sources = partials.filter(({ plainPath }) => plainPath.startsWith('/partials/sources/'));

/** Names of classes that a style sheet has rules for, be it a text of a script. */
const styledBy = (css: string) => new Set([...css.replaceAll('\\\\', '\\').matchAll(/\.((?:\\.|[\w-])+)/g)].map(([, name]) => name!.replace(/\\(.)/g, '$1')));

describe('partials', () => {
  test('there is one for every server, group and language, one beside the matrix of a language, and the sources of every profile and guide', () => {
    expect(sources).toHaveLength((servers.length + guides.length) * locales.length);
    expect(partials).toHaveLength((servers.length * matrix('tbody[data-group]').length + 1) * locales.length + sources.length);
  });

  test('every cell of the matrix is in one of them', () => {
    const named = partials
      .filter((it) => it.locale === 'en')
      .flatMap((it) => {
        const server = it.plainPath.split('/')[3];
        return documentOf(it)('[data-cell]')
          .map((_, cell) => `${documentOf(it)(cell).attr('data-cell')} ${server}`)
          .get();
      });
    const wanted = matrix('tr[data-feature]')
      .map((_, row) => matrix(row).attr('id')!)
      .get()
      .flatMap((ref) => servers.map((it) => `${ref} ${it.plainPath.split('/')[2]}`));
    expectNone(wanted.filter((it) => !named.includes(it)).map((it) => `${it}: is in no partial`));
    expect(new Set(named).size, 'cells by name').toBe(named.length);
  });

  test('are at most 10 kB, brotli', () => {
    const sizes = partials.map((it) => ({ path: it.path, bytes: brotliCompressSync(it.html).length }));
    expectNone(sizes.filter((it) => it.bytes > budget).map((it) => `${it.path}: is ${it.bytes}, at most ${budget}: its cells belong into two groups`));
  });

  test('bring neither styles nor scripts, and ask not to be found', () => {
    const faults = partials.flatMap((it) => {
      const $ = documentOf(it);
      const own = $('style, link, script, [style], head > title');
      return [
        ...(own.length ? [`${it.path}: has <${own.first().prop('tagName')}>: the page that opens it brings what it needs`] : []),
        ...(it.isIndexed ? [`${it.path}: does not say noindex`] : []),
      ];
    });
    expectNone(faults);
    expect(readFileSync(join(folder, 'sitemap-0.xml'), 'utf8')).not.toContain('/partials/');
    expect(readFileSync(join(folder, '_headers'), 'utf8')).toContain('/partials/*\n  X-Robots-Tag: noindex');
  });

  test.each(['/matrix/', '/compare/', servers[0]!.path, guides[0]!.path])('%s, which opens them, carries their styles', (path) => {
    const scripts = globSync('_astro/*.js', { cwd: folder }).map((file) => readFileSync(join(folder, file), 'utf8'));
    const own = styledBy([documentOf(readable.find((page) => page.path === path)!)('style').text(), ...(path === '/compare/' ? [] : scripts)].join(''));
    // A class that no page has a rule for is a name for scripts and tests.
    const known = styledBy([...new Set(readable.map((page) => documentOf(page)('style').text()))].join(''));
    const opened = path.startsWith('/guides/') ? sources : partials.filter((it) => path.startsWith('/servers/') || !sources.includes(it));
    const used = new Set(
      opened.flatMap((it) =>
        [...it.html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names!.replaceAll('&amp;', '&').replaceAll('&gt;', '>').split(' ')),
      ),
    );
    expectNone(
      [...used].filter((it) => known.has(it) && !own.has(it)).map((it) => `${path}: has no rule for .${it}: name the component that draws it with @source`),
    );
    expect(used.size).toBeGreaterThan(0);
  });

  test('every link of theirs leads somewhere', () => {
    const anchors = new Map(pages.map((page) => [page.path, page]));
    const faults = partials.flatMap((it) => {
      const $ = documentOf(it);
      return $('a[href]')
        .map((_, element) => {
          const href = $(element).attr('href')!;
          const own = ownPath(href, it);
          if (!own) return href.startsWith('https://') || href.startsWith(mailbox) ? '' : `${it.path}: ${href} is neither of the site nor https`;
          const page = anchors.get(own.path);
          const isThere = isPagePath(own.path) ? page && (!own.anchor || documentOf(page)(`[id="${own.anchor}"]`).length > 0) : findFile(own.path);
          return isThere ? '' : `${it.path}: ${href} leads nowhere`;
        })
        .get();
    });
    expectNone(faults.filter(Boolean));
  });
});
