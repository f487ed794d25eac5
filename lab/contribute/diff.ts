import type { FoundServer } from '../runner/catalog.ts';
import { ChoiceError } from '../runner/choice.ts';
import { isAlike } from '../runner/results.ts';
import { readObservations, observedVersions } from './observations.ts';

/** What the lab saw differently of two versions of a server, one line for each probe; the last two versions unless they are named. Throws ChoiceError. */
export function versionDifferences({ id, adapter }: FoundServer, versions: readonly string[]): string[] {
  const known = observedVersions(id);
  const [before, after] = versions.length ? versions : known.slice(-2);
  for (const version of [before, after])
    if (!version || !known.includes(version))
      throw new ChoiceError(`diff ${id}: two versions are compared, and the lab has seen ${known.join(', ') || 'none'}`);
  return Object.keys(adapter.configurations).flatMap((configuration) => {
    const [old, now] = [before!, after!].map((version) => readObservations(id, version, configuration));
    if (!old || !now) return [];
    const olds = new Map(old.results.map((it) => [it.probe, it]));
    const news = new Map(now.results.map((it) => [it.probe, it]));
    return [...new Set([...olds.keys(), ...news.keys()])].sort().flatMap((probe) => {
      const [a, b] = [olds.get(probe), news.get(probe)];
      if (a && b && isAlike(a, b)) return [];
      const textOf = (it: typeof a) =>
        it ? [it.verdict, ...Object.entries(it.numbers ?? {}).map(([name, value]) => `${name} ${value}`)].join(', ') : 'not offered';
      return [`${configuration} ${probe}: ${textOf(a)} → ${textOf(b)}`];
    });
  });
}
