import GithubSlugger from 'github-slugger';
import { sections } from '../../vocabulary/sections.ts';
import type { Content, Entry, Problem, Rule } from '../model/content.ts';
import { pairOf, pairsOf } from '../compare/pairs.ts';
import { readProse } from '../prose/prose.ts';

type Kind = 'servers' | 'guides';

/** A link inside the site leads to a page that there is, and to an anchor that this page keeps. */
export const links: Rule = (content) => {
  const check = (kind: Kind, id: string, entry: Entry<unknown>) => {
    const own = `/${kind}/${id}/`;
    const anchorsOf = listAnchors(content, own, entry.body);
    return readProse(entry.body)
      .links.filter((it) => !it.image && /^[/#]/.test(it.url))
      .flatMap(({ url, line }): Problem[] => {
        const [, path = '', anchor] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(url)!;
        const anchors = anchorsOf(path || own);
        const field = `prose line ${line}`;
        if (!anchors)
          return [
            {
              file: entry.file,
              field,
              misses: path.slice(1, -1),
              message: `links to ${url}, but the site has no page ${path}: name a page as its address says, with / at the end`,
            },
          ];
        if (anchor === undefined || anchors.some((it) => it === anchor || encodeURIComponent(it) === anchor)) return [];
        const known = anchors.length ? `one of ${anchors.slice(0, 12).join(', ')}${anchors.length > 12 ? ' …' : ''}` : 'the page alone';
        return [{ file: entry.file, field, message: `links to ${url}, but ${path || own} has no anchor ${anchor}: name ${known}` }];
      });
  };
  const pieces = (kind: Kind) =>
    content[kind].flatMap((it) => [it, ...content.translations.filter((words) => words.of === `${kind}/${it.id}`)].map((entry) => check(kind, it.id, entry)));
  return [...pieces('servers'), ...pieces('guides')].flat();
};

/** Gives the anchors of a page that do not change, or undefined if there is no such page; `own` is the page of this prose. */
function listAnchors({ servers, features, guides }: Content, own: string, body: string): (path: string) => string[] | undefined {
  const refs = features.map((it) => it.data.ref.toLowerCase());
  const pages = new Map<string, string[]>(['/', '/compare/', '/servers/', '/guides/', '/search/', '/api/', '/about/'].map((path) => [path, []]));
  for (const path of ['/matrix/', '/features/']) pages.set(path, refs);
  for (const { id } of servers) pages.set(`/servers/${id}/`, [...sections, ...refs]);
  for (const { id } of features)
    pages.set(
      `/features/${id}/`,
      servers.map((it) => it.id),
    );
  for (const { id } of guides) pages.set(`/guides/${id}/`, []);
  for (const [a, b] of pairsOf(servers.map((it) => it.id))) pages.set(`/compare/${pairOf(a, b)}/`, []);
  if (own.startsWith('/guides/')) pages.set(own, slugsOf(readProse(body).headings));
  return (path) => pages.get(path);
}

/** Anchors of Markdown titles, as the site's renderer makes them. */
function slugsOf(headings: string[]): string[] {
  const slugger = new GithubSlugger();
  return headings.map((it) => slugger.slug(it));
}
