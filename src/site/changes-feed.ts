import { Feed } from 'feed';
import { answerText } from '../domain/model/answer-text.ts';
import type { Catalog } from '../domain/model/catalog.ts';
import { serverOfColumn } from '../domain/matrix/columns.ts';
import { changesOf, loggedAnswer, type Change, type LoggedAnswer } from '../domain/model/changes.ts';
import { formatQuantity } from '../i18n/format.ts';
import { pathTo, wordsOf } from '../i18n/index.ts';
import type { Locale } from '../vocabulary/locales.ts';
import { pagePath, pageWords } from './page-list.ts';
import type { PageKindName } from './pages.ts';

/** Address of the feed of a page of changes. */
export const feedPath = (page: string): string => `${page}feed.xml`;

/** The log of changes in a language as an Atom feed (RFC 4287), of one server where it is named; every address is absolute. */
export function changesFeed(catalog: Catalog, locale: Locale, site: URL | undefined, server?: string): string {
  const kind: PageKindName = server ? 'server-changes' : 'changes';
  const { title, description } = pageWords(kind, server ?? '', catalog, locale);
  const page = pathTo(locale, pagePath(kind, server));
  const absolute = (path: string) => new URL(path, site).href;
  const { site: words } = wordsOf(locale);
  const log = server ? changesOf(catalog.changes, server) : catalog.changes;
  const feed = new Feed({
    id: absolute(page),
    link: absolute(page),
    title: `${title} · ${words.name}`,
    description,
    language: locale,
    updated: dateOf(log[0]?.on ?? catalog.date),
    feedLinks: { atom: absolute(feedPath(page)) },
    author: { name: words.name, link: absolute(pathTo(locale, '/')) },
    copyright: 'CC0-1.0',
  });
  for (const { id, on, why, what } of log) {
    const lines = what.map((it) => changeText(it, catalog, locale));
    const link = absolute(`${page}#${id}`);
    const content = `<p>${escape(why[locale])}</p><ul>${lines.map((it) => `<li>${escape(it)}</li>`).join('')}</ul>`;
    feed.addItem({ id: link, link, title: lines.length === 1 ? lines[0]! : why[locale], date: dateOf(on), content });
  }
  return feed.atom1();
}

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);
const escape = (text: string) => text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** A change in one line: `Daphne: E1 Graceful shutdown: partly → no`. */
function changeText({ server, feature, option, was, is, ofServer }: Change, catalog: Catalog, locale: Locale): string {
  const { changes, terms } = wordsOf(locale);
  const owner = catalog.servers.find((it) => it.id === serverOfColumn(server ?? ''));
  const asked = catalog.features.find((it) => it.id === feature);
  const name = owner ? [owner.name, server?.split(':')[1]].filter(Boolean).join(', ') : (server ?? '');
  if (option !== undefined) {
    const known = catalog.options.find((it) => it.server === server)?.options.find((it) => it.id === option);
    return `${name}: ${known?.name ?? option}: ${was ?? '–'} → ${is ?? '–'}`;
  }
  if (!feature) return changes.newServer(name);
  const question = asked ? `${asked.ref} ${asked.name[locale]}` : feature;
  if (!server) return changes.newFeature(question);
  const say = (answer: LoggedAnswer | undefined) => {
    if (answer === undefined) return changes.nothing;
    return asked ? answerText(loggedAnswer(answer, asked), asked, locale, terms, (value, unit) => formatQuantity(locale, value, unit)) : String(answer);
  };
  const sayOf = (side: 'was' | 'is', answer: LoggedAnswer | undefined) => `${say(answer)}${ofServer === side ? ` (${changes.ofServerAnswer})` : ''}`;
  return `${name}: ${question}: ${sayOf('was', was)} → ${sayOf('is', is)}`;
}
