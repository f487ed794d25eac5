import { buildLab } from '../domain/lab/build-lab.ts';
import { hasPage } from '../domain/model/build-options.ts';
import { orderServers } from '../domain/model/build-catalog.ts';
import type { Content } from '../domain/model/content.ts';
import type { SiteOutline } from './page-kind.ts';
import { kindOf, listPages } from './page-list.ts';

/** Every page that prose may link to, by its path without language, with the anchors that it keeps. */
export function linkablePages(content: Content): ReadonlyMap<string, readonly string[]> {
  const outline = outlineOf(content);
  return new Map(listPages(outline, (it) => it.places.linkable).map(({ kind, id, path }) => [path, kindOf(kind).anchors(outline, id)]));
}

/** What addresses depend on, of content that may still break rules and so cannot be joined to a catalog. */
function outlineOf(content: Content): SiteOutline {
  const entries = orderServers(content.servers);
  const servers = entries.map(({ id, data }) => ({
    id,
    formerly: data.formerly ?? [],
    configurations: Object.entries(data.configurations).map(([key, it]) => ({ ...it, id: key, default: it.default ?? false })),
  }));
  return {
    servers,
    features: content.features.map(({ id, data }) => ({ id, ref: data.ref, formerly: data.formerly ?? [] })),
    guides: content.guides.map(({ id, data }) => ({ id, formerly: data.formerly ?? [] })),
    options: content.options.map(({ id, data }) => {
      const words = content.optionWords.find((it) => it.id === id)?.data ?? {};
      return { server: id, options: data.options.map((it) => ({ id: it.id, hasPage: hasPage(words[it.id]) })) };
    }),
    settings: content.settings.map(({ id }) => ({ id })),
    retired: Object.entries(content.refs).flatMap(([ref, owner]) => (typeof owner === 'string' ? [] : [{ ref }])),
    lab: buildLab(content, servers),
  };
}
