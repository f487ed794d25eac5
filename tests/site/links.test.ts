import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceLocale } from '../../src/vocabulary/locales.ts';
import { expectNone } from './expect-none.ts';
import { documentOf, findFile, isPagePath, mailbox, ownPath, pages, readable, type SitePage } from './site.ts';

interface Link {
  address: string;
  changesLanguage: boolean;
}

const byPath = new Map(pages.map((page) => [page.path, page]));
const links = new Map(
  readable.map((page) => {
    const $ = documentOf(page);
    const found = $('a[href], area[href]')
      .map((_, element): Link => ({ address: $(element).attr('href')!, changesLanguage: $(element).attr('hreflang') !== undefined }))
      .get();
    return [page.path, found];
  }),
);
const ids = new Map<string, Set<string>>();

function idsOf(page: SitePage): Set<string> {
  const known = ids.get(page.path);
  if (known) return known;
  const $ = documentOf(page);
  const found = new Set(
    $('[id]')
      .map((_, element) => $(element).attr('id')!)
      .get(),
  );
  ids.set(page.path, found);
  return found;
}

function everyLink(find: (link: Link, page: SitePage) => string | undefined): string[] {
  const faults = readable.flatMap((page) => {
    const own = (links.get(page.path) ?? []).flatMap((link) => find(link, page) ?? []);
    return [...new Set(own)].map((fault) => `${page.path}: ${fault}`);
  });
  return faults;
}

test('every internal link leads to a page or a file of the site', () => {
  const faults = everyLink(({ address }, page) => {
    const own = ownPath(address, page);
    if (!own || findFile(own.path)) return undefined;
    return `links to ${address}, which is not there: correct the link or build the page${findFile(`${own.path}/`) ? ' (its address ends with /)' : ''}`;
  });
  expectNone(faults);
});

test('every anchor exists on its page', () => {
  const faults = everyLink(({ address }, page) => {
    const own = ownPath(address, page);
    const target = own && byPath.get(own.path);
    if (!target || !own.anchor || idsOf(target).has(own.anchor)) return undefined;
    return `links to ${address}, but ${own.path} has no element with the id "${own.anchor}": correct the anchor`;
  });
  expectNone(faults);
});

test('no link of ours goes through a redirect', () => {
  const faults = everyLink(({ address }, page) => {
    const own = ownPath(address, page);
    return own && byPath.get(own.path)?.isRedirect ? `links to ${address}, which only leads on: link to its target` : undefined;
  });
  expectNone(faults);
});

test('links stay in the language of their page, except those that change it', () => {
  const faults = everyLink(({ address, changesLanguage }, page) => {
    const own = ownPath(address, page);
    const target = own && byPath.get(own.path);
    if (!target || changesLanguage || !isPagePath(own.path) || target.locale === page.locale || page.kind === '404') return undefined;
    return `links to ${address}, a page in ${target.locale}: use pathTo(locale, …), or name the language by hreflang`;
  });
  expectNone(faults);
});

test('every page links to itself in the other languages', () => {
  const faults = readable
    .filter((page) => page.isIndexed)
    .filter((page) => {
      const twins = pages.filter((it) => it.plainPath === page.plainPath && it.locale !== page.locale);
      return !twins.every((twin) => links.get(page.path)!.some((link) => link.changesLanguage && ownPath(link.address, page)?.path === twin.path));
    });
  expectNone(faults.map((page) => `${page.path}: its language switch leads elsewhere`));
});

test('links out of the site are https', () => {
  const faults = everyLink(({ address }, page) => {
    if (ownPath(address, page) || address.startsWith(mailbox) || /^https:\/\/[^/]+\.[^/]+/.test(address)) return undefined;
    return `links to ${address}: external links are https only`;
  });
  expectNone(faults);
});

test('every indexed page is reached from the home page of its language', () => {
  const reached = new Set<string>();
  const visit = (start: string) => {
    const queue = [start];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      const page = byPath.get(path);
      if (!page || reached.has(path)) continue;
      reached.add(path);
      for (const { address, changesLanguage } of links.get(path) ?? []) {
        const own = changesLanguage ? undefined : ownPath(address, page);
        if (own) queue.push(own.path);
      }
    }
  };
  for (const page of readable.filter((it) => it.kind === 'home')) visit(page.path);
  expect(reached.size).toBeGreaterThan(2);
  const lost = readable.filter((page) => page.isIndexed && !reached.has(page.path));
  expectNone(lost.map((page) => `${page.path}: no chain of links leads there from /${page.locale === sourceLocale ? '' : `${page.locale}/`}`));
});

test('everything that a page loads comes from the site itself and is there', () => {
  const selector =
    'script[src], img[src], source[src], iframe[src], video[src], audio[src], embed[src], object[data], link[href]:not([rel="canonical"]):not([rel="alternate"])';
  const faults = readable.flatMap((page) => {
    const $ = documentOf(page);
    const addresses = [
      ...$(selector)
        .map((_, element) => $(element).attr('src') ?? $(element).attr('href') ?? $(element).attr('data')!)
        .get(),
      ...[
        ...$('style')
          .text()
          .matchAll(/url\(["']?(?!data:|#)([^"')]+)/g),
      ].map(([, address]) => address!),
      ...[
        ...$('style')
          .text()
          .matchAll(/@import\s+["']([^"']+)/g),
      ].map(([, address]) => address!),
    ].filter((it) => !it.startsWith('data:'));
    return [...new Set(addresses)].flatMap((address) => {
      const own = ownPath(address, page);
      if (!own) return [`${page.path}: loads ${address} from another host`];
      return findFile(own.path) ? [] : [`${page.path}: loads ${address}, which is not there`];
    });
  });
  expectNone(faults);
});

test('llms.txt leads to a Markdown twin of every profile, feature and guide', () => {
  const file = findFile('/llms.txt');
  expect(file, '/llms.txt is missing in the built site').toBeDefined();
  const home = readable.find((page) => page.path === '/')!;
  const listed = [...readFileSync(file!, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map(([, address]) => ({ address: address!, own: ownPath(address!, home) }));
  const dead = listed.filter(({ own }) => own && !findFile(own.path)).map(({ address }) => `llms.txt links to ${address}, which is not there`);
  expectNone(dead);
  const twins = listed.flatMap(({ own }) => (own?.path.endsWith('.md') ? [own.path] : []));
  const lacking = readable
    .filter((page) => page.locale === sourceLocale && ['servers/*', 'features/*', 'guides/*'].includes(page.kind))
    .filter((page) => !twins.some((path) => path.replace(/(\/index)?\.md$/, '/') === page.path));
  expectNone(lacking.map((page) => `${page.path}: has no Markdown twin in llms.txt`));
});
