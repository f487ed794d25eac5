import type { Content, Entry, Problem, Rule } from '../model/content.ts';
import { isOfSite } from '../prose/link-address.ts';
import type { Prose } from '../prose/prose.ts';

type Kind = 'servers' | 'guides';

/** A link inside the site leads to a page that there is, and to an anchor that this page keeps. */
export const links: Rule = (content, { linkablePages }) => {
  const pages = linkablePages(content);
  return (['servers', 'guides'] as const).flatMap((kind) => content[kind].flatMap((it) => proseOf(content, kind, it).flatMap((prose) => check(prose, pages))));
};

/** The prose of one page in one language. */
interface PageProse {
  file: string;
  path: string;
  prose: Prose;
  /** Titles of a guide are anchors of its own page; on a profile only the sections are. */
  hasTitles: boolean;
}

function proseOf({ translations }: Content, kind: Kind, entry: Entry<unknown>): PageProse[] {
  const files = [entry, ...translations.filter((it) => it.of === `${kind}/${entry.id}`)];
  return files.map(({ file, prose }) => ({ file, prose, path: `/${kind}/${entry.id}/`, hasTitles: kind === 'guides' }));
}

function check({ file, path: here, prose, hasTitles }: PageProse, pages: ReadonlyMap<string, readonly string[]>): Problem[] {
  const titles = hasTitles ? prose.headings.map((it) => it.slug) : [];
  return prose.links
    .filter((it) => !it.image && (it.url.startsWith('#') || isOfSite(it.url)))
    .flatMap(({ url, line }): Problem[] => {
      const [, written, anchor] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(url)!;
      const path = written || here;
      const anchorsOfPage = pages.get(path);
      const field = `line ${line}`;
      if (!anchorsOfPage) {
        const message = `links to ${url}, but the site has no page ${path}: name a page as its address says, with / at the end`;
        return [{ file, field, misses: path.slice(1, -1), message }];
      }
      const anchors = path === here ? [...anchorsOfPage, ...titles] : anchorsOfPage;
      if (anchor === undefined || anchors.some((it) => it === anchor || encodeURIComponent(it) === anchor)) return [];
      const known = anchors.length ? `one of ${anchors.slice(0, 12).join(', ')}${anchors.length > 12 ? ' …' : ''}` : 'the page alone';
      return [{ file, field, message: `links to ${url}, but ${path} has no anchor ${anchor}: name ${known}` }];
    });
}
