import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locales, sourceLocale } from '../../src/vocabulary/locales.ts';
import { expectNone } from './expect-none.ts';
import { base, documentOf, findFile, origin, ownPath, pages, readable, type SitePage } from './site.ts';

const indexed = readable.filter((page) => page.isIndexed);
const addressOf = (path: string) => `${origin}${base}${path}`;
const meta = (page: SitePage, name: string) => documentOf(page)(`meta[name="${name}"], meta[property="${name}"]`).attr('content') ?? '';
const every = (list: readonly SitePage[], find: (page: SitePage) => (string | false | undefined)[]) =>
  list.flatMap((page) => find(page).flatMap((fault) => (fault ? [`${page.path}: ${fault}`] : [])));

test('the site has pages in every language, each with a twin', () => {
  expect(readable.length).toBeGreaterThan(10);
  const faults = indexed.flatMap((page) =>
    locales
      .filter((it) => !indexed.some((other) => other.locale === it && other.plainPath === page.plainPath))
      .map((it) => `${page.path}: has no page in ${it}`),
  );
  expectNone(faults);
});

describe('head', () => {
  test('every page has a title of its own and a description', () => {
    const owners = new Map<string, string>();
    const faults = every(readable, (page) => {
      const title = documentOf(page)('head > title').text();
      const key = `${page.locale} ${title}`;
      const other = owners.get(key);
      owners.set(key, page.path);
      const description = meta(page, 'description');
      return [
        !title.trim() && 'has no <title>: give Page a title',
        other && `has the same title as ${other}, "${title}": give each its own`,
        description.length < 25 && `has a description of ${description.length} characters: say in a sentence what the page holds`,
        description.length > 320 && `has a description of ${description.length} characters: at most 320 are shown`,
      ];
    });
    expectNone(faults);
  });

  test('every indexed page names its address, and the same page in every language', () => {
    const faults = every(indexed, (page) => {
      const $ = documentOf(page);
      const canonical = $('link[rel="canonical"]').attr('href');
      const languages = Object.fromEntries(
        $('link[rel="alternate"][hreflang]')
          .map((_, it) => [[$(it).attr('hreflang'), $(it).attr('href')]])
          .get(),
      );
      const expected = Object.fromEntries([
        ...locales.map((it) => [it, addressOf(`${it === sourceLocale ? '' : `/${it}`}${page.plainPath}`)]),
        ['x-default', addressOf(page.plainPath)],
      ]);
      return [
        canonical !== addressOf(page.path) && `has the canonical address ${canonical}, not ${addressOf(page.path)}`,
        ...Object.entries(expected).map(
          ([locale, address]) => languages[locale] !== address && `has ${languages[locale]} as hreflang ${locale}, not ${address}`,
        ),
      ];
    });
    expectNone(faults);
  });

  test('pages that are not indexed have no canonical address and no languages', () => {
    const faults = every(
      readable.filter((page) => !page.isIndexed),
      (page) => [documentOf(page)('link[rel="canonical"], link[hreflang]').length > 0 && 'asks to be passed by, but names a canonical address or languages'],
    );
    expectNone(faults);
  });

  test('every page can be shared: Open Graph is complete and its picture exists', () => {
    const names = ['og:title', 'og:description', 'og:type', 'og:url', 'og:site_name', 'og:locale', 'og:image'];
    const faults = every(readable, (page) => {
      const image = ownPath(meta(page, 'og:image'), page);
      return [
        ...names.map((name) => !meta(page, name) && `lacks ${name}: see Page.astro`),
        !(image && findFile(image.path)) && `has the picture ${meta(page, 'og:image')}, which is not there: put it into public/`,
      ];
    });
    expectNone(faults);
  });

  test('profiles, features, guides and comparisons have a picture of their own, as large as networks show it', () => {
    const shared = readable.filter((page) => ['servers/*', 'features/*', 'guides/*', 'compare/*'].includes(page.kind));
    expect(shared.length).toBeGreaterThan(100);
    const sizes = new Map<string, string>();
    const faults = every(shared, (page) => {
      const { path } = ownPath(meta(page, 'og:image'), page)!;
      const file = findFile(path);
      if (!file) return [`has the picture ${path}, which is not there`];
      // A PNG begins with its signature and a chunk that tells width and height.
      if (!sizes.has(file)) sizes.set(file, readFileSync(file).subarray(16, 24).toString('hex'));
      return [
        !path.startsWith(`/social/${page.locale}/`) && `has the picture ${path}, not its own`,
        sizes.get(file) !== '000004b000000276' && `${path} is not 1200 × 630`,
      ];
    });
    expectNone(faults);
    expect(new Set(sizes.values()).size).toBe(1);
  });

  test('structured data can be read', () => {
    const faults = every(readable, (page) => {
      const $ = documentOf(page);
      return $('script[type="application/ld+json"]')
        .map((_, element) => {
          try {
            const data = JSON.parse($(element).text()) as Record<string, unknown>;
            return data['@context'] === 'https://schema.org' && typeof data['@type'] === 'string' ? '' : 'has JSON-LD without @context or @type';
          } catch (error) {
            return `has JSON-LD that is no JSON: ${String(error)}`;
          }
        })
        .get();
    });
    expectNone(faults);
    const described = readable.filter((page) => ['servers/*', 'guides/*'].includes(page.kind));
    expectNone(every(described, (page) => [documentOf(page)('script[type="application/ld+json"]').length === 0 && 'has no JSON-LD: give Page jsonLd']));
  });
});

describe('content security policy', () => {
  const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policyOf = (page: SitePage) =>
    Object.fromEntries(
      (documentOf(page)('meta[http-equiv="content-security-policy" i]').attr('content') ?? '')
        .split(';')
        .map((part) => part.trim().split(/\s+/))
        .filter(([name]) => name)
        .map(([name, ...values]) => [name!, values]),
    ) as Record<string, string[]>;

  test('is in every page and strict', () => {
    const faults = every(readable, (page) => {
      const policy = policyOf(page);
      const scripts = policy['script-src'] ?? [];
      const all = Object.values(policy).flat();
      return [
        policy['default-src']?.join(' ') !== "'self'" && "has no default-src 'self'",
        policy['object-src']?.join(' ') !== "'none'" && "has no object-src 'none'",
        !policy['base-uri'] && 'has no base-uri',
        !policy['form-action'] && 'has no form-action',
        !scripts.includes("'self'") && "has no script-src 'self'",
        ...all.map((it) => /unsafe-inline|'unsafe-eval'|unsafe-hashes|^\*|^https?:/.test(it) && `allows ${it}`),
      ];
    });
    expectNone(faults);
  });

  test('stands before everything that it is about, and names no hash that the page has no use for', () => {
    const faults = every(readable, (page) => {
      const $ = documentOf(page);
      const used = $('script:not([src]), style')
        .map((_, element) => hashOf($(element).text()))
        .get();
      const named = Object.values(policyOf(page))
        .flat()
        .filter((it) => it.startsWith("'sha256-"));
      const before = $('meta[http-equiv="content-security-policy" i]')
        .prevAll()
        .map((_, element) => element.tagName)
        .get();
      const unused = named.filter((it) => !used.includes(it));
      return [
        before.join() !== 'meta' && `has ${before.join(', ')} before its policy: see page-policy.ts`,
        unused.length > 0 && `names ${unused.length} hashes of nothing on the page`,
      ];
    });
    expectNone(faults);
  });

  test('names every inline script and style by its hash, and no element has a style or a handler of its own', () => {
    const faults = every(readable, (page) => {
      const $ = documentOf(page);
      const policy = policyOf(page);
      const missing = (selector: string, allowed: string[] = []) =>
        $(selector)
          .map((_, element) =>
            allowed.includes(hashOf($(element).text()))
              ? ''
              : `has <${$(element).prop('tagName')}> "${$(element).text().slice(0, 40)}…", which the policy blocks`,
          )
          .get();
      const handled = $('*').filter((_, element) => Object.keys($(element).attr() ?? {}).some((name) => /^on[a-z]+$/.test(name)));
      return [
        ...missing('script:not([src]):not([type="application/ld+json"]):not([type="application/json"])', policy['script-src']),
        ...missing('style', policy['style-src']),
        $('[style]').length > 0 && `has a style attribute on ${$('[style]').length} elements, which the policy blocks: use a class`,
        handled.length > 0 && `has an on… attribute, which the policy blocks: ${handled.first().prop('tagName')}`,
      ];
    });
    expectNone(faults);
  });
});

describe('for search engines', () => {
  const text = (path: string) => {
    const file = findFile(path);
    expect(file, `${path} is missing in the built site`).toBeDefined();
    return readFileSync(file!, 'utf8');
  };

  test('the sitemap is exactly the indexed pages', () => {
    const maps = [...text('/sitemap-index.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!.slice(origin.length + base.length));
    const listed = maps.flatMap((path) => [...text(path).matchAll(/<url><loc>([^<]+)<\/loc>/g)].map(([, address]) => address!));
    const wanted = pages.filter((page) => !page.isRedirect && page.isIndexed).map((page) => addressOf(page.path));
    expectNone(wanted.filter((it) => !listed.includes(it)).map((it) => `${it}: is not in the sitemap`));
    expectNone(listed.filter((it) => !wanted.includes(it)).map((it) => `${it}: is in the sitemap, but no page or not to be indexed`));
  });

  test('robots.txt names the sitemap', () => {
    expect(text('/robots.txt')).toContain(`Sitemap: ${addressOf('/sitemap-index.xml')}`);
  });

  test('redirects lead to a page, at once, and are not indexed', () => {
    const faults = every(
      pages.filter((page) => page.isRedirect),
      (page) => {
        const $ = documentOf(page);
        const [delay, target = ''] = ($('meta[http-equiv="refresh" i]').attr('content') ?? '').split(/;\s*url=/i);
        const own = ownPath(target, page);
        return [
          delay !== '0' && `waits ${delay} s before it leads on`,
          !(own && findFile(own.path)) && `leads to ${target}, which is not there`,
          page.isIndexed && 'is indexed: add noindex',
        ];
      },
    );
    expectNone(faults);
  });

  test('every pair of servers has its page under both orders of its names', () => {
    const pairs = readable.filter((page) => page.kind === 'compare/*');
    expect(pairs.length, 'pages below /compare/').toBeGreaterThan(0);
    const faults = every(pairs, (page) => {
      const [a, b] = page.plainPath.split('/')[2]!.split('-vs-') as [string, string];
      const other = page.path.replace(`${a}-vs-${b}`, `${b}-vs-${a}`);
      return [a > b && 'is not in alphabetical order', !pages.some((it) => it.path === other && it.isRedirect) && `has no redirect from ${other}`];
    });
    expectNone(faults);
  });
});
