import type { Evidence } from '../../vocabulary/levels.ts';
import type { LabResult } from './lab.ts';
import type { Answer, Observation } from '../model/answer.ts';
import type { Catalog } from '../model/catalog.ts';
import { isObserved } from './observations.ts';

/** What a probe saw alike in several configurations. */
export type JoinedObservation<T> = T & { configurations: string[] };

type ComparableObservation = Pick<Observation, 'probe' | 'configuration' | 'version' | 'agreed' | 'of' | 'date'> & Answer;

/**
 * Joins what one probe saw alike in several configurations, probe by probe and configurations in the given order; the date is that of
 * the last of them.
 */
export function joinObservations<T extends ComparableObservation>(seen: readonly T[], order: readonly string[]): JoinedObservation<T>[] {
  const place = ({ configuration }: T) => order.indexOf(configuration);
  const joined = new Map<string, JoinedObservation<T>>();
  for (const it of seen.toSorted((a, b) => (a.probe === b.probe ? place(a) - place(b) : a.probe < b.probe ? -1 : 1))) {
    const key = [it.probe, it.level ?? it.value, it.version, it.agreed, it.of].join('\n');
    const first = joined.get(key);
    if (!first) joined.set(key, { ...it, configurations: [it.configuration] });
    else {
      first.configurations.push(it.configuration);
      if (it.date > first.date) first.date = it.date;
    }
  }
  return [...joined.values()];
}

/** Whether two answers are the same. */
export function isSameAnswer(a: Answer, b: Answer): boolean {
  return a.level === b.level && a.value === b.value;
}

/**
 * The line of what the lab saw of an answer, if it counts: where documentation alone says otherwise, the lab bears the answer out.
 */
export function labEvidence(
  answered: Answer & { evidence: Evidence; claimed?: Answer | undefined },
  seen: readonly ComparableObservation[],
): Evidence | undefined {
  const counted = seen.filter(isObserved);
  if (counted.length === 0 || answered.evidence === 'documented' || answered.evidence === 'none') return undefined;
  return answered.evidence === 'disputed' && answered.claimed && counted.every((it) => isSameAnswer(it, answered)) ? 'verified' : answered.evidence;
}

/** Results of a server by probes that answer the feature elsewhere, but read nothing here; undefined before any probe answers it. */
export function findSilentResults({ lab }: Pick<Catalog, 'lab'>, server: string, feature: string): LabResult[] | undefined {
  if (!lab) return undefined;
  const { probes, results } = indexOf(lab.results);
  const asking = probes.get(feature);
  return asking && (results.get(server) ?? []).filter((it) => asking.has(it.probe) && !it.shows[feature]);
}

interface ResultIndex {
  /** Probes that answer a feature somewhere. */
  probes: Map<string, Set<string>>;
  /** Results by server. */
  results: Map<string, LabResult[]>;
}

// Every cell asks on every page that draws it: to look through the results of all servers each time would take longer with the square of their number.
const indexes = new WeakMap<readonly LabResult[], ResultIndex>();

function indexOf(results: LabResult[]): ResultIndex {
  const known = indexes.get(results);
  if (known) return known;
  const probes = new Map<string, Set<string>>();
  for (const { probe, shows } of results) for (const feature of Object.keys(shows)) probes.set(feature, (probes.get(feature) ?? new Set()).add(probe));
  const index = { probes, results: Map.groupBy(results, (it) => it.server) };
  indexes.set(results, index);
  return index;
}

/**
 * The command that asks a server again, everything or these probes.
 * @example labCommand('waitress', ['ops-term']) // 'npm run lab -- --servers waitress --probes ops-term'
 */
export function labCommand(server: string, probes: readonly string[] = []): string {
  return `npm run lab -- --servers ${server}${probes.length ? ` --probes ${[...new Set(probes)].join(',')}` : ''}`;
}
