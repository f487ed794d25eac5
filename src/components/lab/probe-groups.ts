import { strictPrefix } from '../../domain/lab/build-lab.ts';
import type { Lab } from '../../domain/lab/lab.ts';

/** Every probe by group, and the malformed requests as one: groups that have words in the order of these, new ones after them. */
export function probeGroups({ probes, strict }: Lab, words: Record<string, string>) {
  const malformed = strict && { ...strict, group: strictPrefix.slice(0, -1), results: strict.cases.flatMap((it) => it.results), path: '/lab/strict/' };
  const all = [...probes.map((it) => ({ ...it, path: `/lab/probes/${it.id}/` })), ...(malformed ? [malformed] : [])];
  const byGroup = Map.groupBy(all, (it) => it.group);
  return [...new Set([...Object.keys(words), ...byGroup.keys()])].flatMap((id) =>
    byGroup.has(id) ? [{ id, name: words[id] ?? id, probes: byGroup.get(id)! }] : [],
  );
}
