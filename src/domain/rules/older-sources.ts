import type { ServerEntry } from '../../schema/index.ts';
import { groundsOfServer } from '../model/citation.ts';
import type { Rule } from '../model/content.ts';

/** What facts cite of the server's own repository is of the release that was checked, or the entry says how one knows that it still holds. */
export const olderSources: Rule = ({ servers }) =>
  servers.flatMap(({ file, data }) =>
    olderThanChecked(data).map(([id, at]) => ({
      file,
      field: `sources.${id}.at`,
      message: `is ${at}, but facts that cite it were checked at ${data.checked.version}: read it at that version, or say under sourcesNote how you know that it still holds`,
    })),
  );

/** Sources of a server's own repositories at the tag of another release than its packages have, by the facts that cite them. */
function olderThanChecked(entry: ServerEntry): [id: string, at: string][] {
  const { identity, sources, sourcesNote } = entry;
  if (sourcesNote) return [];
  const versions = identity.packages.map((it) => it.version);
  const repositories = [identity.repository.is, ...Object.values(sources).flatMap((it) => (it.kind === 'package' ? (it.repository ?? []) : []))];
  const cited = groundsOfServer(entry).flatMap(({ field, ground }) => (field.startsWith('facts.') && 'in' in ground ? ground.in : []));
  return Object.entries(sources).flatMap(([id, it]): [string, string][] => {
    if (it.kind !== 'repository' || !repositories.includes(it.url) || !cited.includes(id)) return [];
    const tagged = /\d+(?:\.\d+)+$/.exec(it.at)?.[0];
    return tagged && !versions.includes(tagged) ? [[id, it.at]] : [];
  });
}
