import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { draw } from './draw.ts';
import { locales, sourceLocale, type Locale } from '../../src/vocabulary/locales.ts';

/** The built site. */
export const folder = process.env.SITE_FOLDER ?? 'dist';
/** The address that the site was built for, without the last slash. */
export const origin = (process.env.SITE_URL ?? 'http://localhost:4321').replace(/\/$/, '');
/** How every letter that reports an error begins. */
export const mailbox = `mailto:webmaster@${new URL(origin).hostname}?`;
/** The path that the site was built for, without the last slash. */
export const base = (process.env.BASE_PATH ?? '/').replace(/\/$/, '');

/** One HTML file of the built site. */
export interface SitePage {
  /** Path below the base, `/ru/servers/waitress/`. */
  path: string;
  /** The same page without its language, `/servers/waitress/`. */
  plainPath: string;
  locale: Locale;
  /** What kind of page it is: its first folder, with `/*` for the pages below it: `servers/*`; a page below that of a server or guide adds its own name. */
  kind: string;
  html: string;
  /** An address that only leads on to another page. */
  isRedirect: boolean;
  /** Search engines are asked to pass by. */
  isIndexed: boolean;
}

if (!existsSync(folder)) throw new Error(`there is no ${folder}/: run npm run build first`);

/** Kinds of pages that stand below another one, by the first part of their address. */
const pagesBelow: Record<string, (third: string) => string> = {
  servers: (third) => `servers/*/${third}`,
  guides: (third) => `guides/*/${third}`,
  options: () => 'options/*/*',
};

/** Every HTML file of the site in the order of addresses. */
const files: SitePage[] = globSync('**/*.html', { cwd: folder })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => !file.startsWith('pagefind/'))
  .sort()
  .map((file) => {
    const html = readFileSync(join(folder, file), 'utf8');
    const path = `/${file.replace(/index\.html$/, '')}`;
    const locale = locales.find((it) => it !== sourceLocale && path.startsWith(`/${it}/`)) ?? sourceLocale;
    const plainPath = locale === sourceLocale ? path : path.slice(locale.length + 1);
    const [first = '', second = '', third = ''] = plainPath.split('/').filter(Boolean);
    return {
      path,
      plainPath,
      locale,
      kind: third ? (pagesBelow[first]?.(third) ?? `${first}/*`) : second ? `${first}/*` : first.replace('.html', '') || 'home',
      html,
      isRedirect: /<meta http-equiv="refresh"/i.test(html),
      isIndexed: !/<meta name="robots" content="[^"]*noindex/i.test(html),
    };
  });

const isPartial = ({ plainPath }: SitePage) => plainPath.startsWith('/partials/');

/** Every page of the site. */
export const pages = files.filter((it) => !isPartial(it));

/** Parts of pages that browsers fetch. */
export const partials = files.filter(isPartial);

/** Most pages of one template that are read in each language, beside the longest, where the template makes a thousand, unless SITE_PAGES=all. */
const mostAlike = 60;
const longestAlike = 10;

/** Pages that people read: no redirects, and of options, which a template draws alike, the longest and some drawn by the seed. */
export const readable = chooseReadable(pages.filter((page) => !page.isRedirect));

function chooseReadable(list: readonly SitePage[]): SitePage[] {
  if (process.env.SITE_PAGES === 'all') return [...list];
  const isAlike = (page: SitePage) => page.kind === 'options/*/*';
  // The same ones in every language.
  const byLength = list.filter((page) => isAlike(page) && page.locale === sourceLocale).toSorted((a, b) => b.html.length - a.html.length);
  const chosen = new Set([...byLength.slice(0, longestAlike), ...draw(byLength.slice(longestAlike), mostAlike)].map(({ plainPath }) => plainPath));
  return list.filter((page) => !isAlike(page) || chosen.has(page.plainPath));
}

const documents = new Map<string, CheerioAPI>();

/** The parsed page. */
export function documentOf(page: SitePage): CheerioAPI {
  const known = documents.get(page.path);
  if (known) return known;
  const parsed = load(page.html);
  documents.set(page.path, parsed);
  return parsed;
}

/** The file that an address of the site leads to, as a path below its folder, or undefined if there is none. */
export function findFile(path: string): string | undefined {
  const decoded = decodeURIComponent(path);
  const file = join(folder, decoded.endsWith('/') ? `${decoded}index.html` : decoded);
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** An address as a path below the base; undefined for one outside of the site. */
export function ownPath(address: string, page: SitePage): { path: string; anchor: string } | undefined {
  const url = new URL(address, `${origin}${base}${page.path}`);
  if (url.origin !== origin || !url.pathname.startsWith(`${base}/`)) return undefined;
  return { path: url.pathname.slice(base.length), anchor: decodeURIComponent(url.hash.slice(1)) };
}

/** Whether an address leads to a page of the site, not to one of its files. */
export function isPagePath(path: string): boolean {
  return path.endsWith('/') || extname(path) === '.html';
}

/** Scripts that a page loads on opening, their static imports included, as paths below the base. */
export function scriptsOf(page: SitePage): string[] {
  const $ = documentOf(page);
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    const file = findFile(path);
    if (!file) return;
    for (const [, to] of readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+|\/[^"']+)["']/g)) {
      const own = ownPath(new URL(to!, `${origin}${base}${path}`).href, page);
      if (own) visit(own.path);
    }
  };
  $('script[src]').each((_, element) => {
    const own = ownPath($(element).attr('src')!, page);
    if (own) visit(own.path);
  });
  return [...found];
}
