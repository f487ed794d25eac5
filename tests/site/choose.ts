import { draw, randomFrom, seed } from './draw.ts';
import { pages, readable, type SitePage } from './site.ts';

/** Most pages of one kind and language that are opened in a browser, unless SITE_PAGES=all. */
const most = 4;
/** Most pages of one kind whose HTML is validated, unless SITE_PAGES=all. */
const mostValidated = 60;

/** Pages to open in a browser: of every kind and language the longest, the shortest, the most disputed, and some drawn by the seed. */
export function choosePages(): SitePage[] {
  if (process.env.SITE_PAGES === 'all') return readable;
  const kinds = Map.groupBy(readable, (page) => `${page.locale} ${page.kind}`);
  const chosen = new Set([...kinds.values()].flatMap(chooseOfKind));
  return pages.filter((page) => chosen.has(page));
}

/** Pages of one kind whose HTML to validate: all, or where one template makes hundreds, some drawn by the seed. */
export function drawSome(list: SitePage[]): SitePage[] {
  return process.env.SITE_PAGES === 'all' ? list : draw(list, mostValidated);
}

/** Pages to look at on narrow screens: one of every kind, or every page where SITE_PAGES=all. */
export function chooseNarrow(): SitePage[] {
  return process.env.SITE_PAGES === 'all' ? readable : drawOneOfEachKind();
}

/** A page of every kind, in the language that the seed draws. */
export function drawOneOfEachKind(): SitePage[] {
  const random = randomFrom(seed);
  const kinds = Map.groupBy(readable, (page) => page.kind);
  return [...kinds.values()].flatMap((list) => draw(list, 1, random));
}

function chooseOfKind(list: SitePage[]): SitePage[] {
  const byLength = list.toSorted((a, b) => b.html.length - a.html.length);
  const mostDisputed = list.toSorted((a, b) => disputes(b) - disputes(a))[0]!;
  const chosen = new Set([byLength[0]!, byLength.at(-1)!, mostDisputed]);
  const rest = list.filter((page) => !chosen.has(page));
  return [...chosen, ...draw(rest, most - chosen.size)];
}

function disputes(page: SitePage): number {
  return page.html.match(/disputed/g)?.length ?? 0;
}
