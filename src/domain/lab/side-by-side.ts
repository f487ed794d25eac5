import { sourceLocale } from '../../vocabulary/locales.ts';
import type { AnswerWithEvidence, Claim } from '../model/answer.ts';
import type { Localized } from '../model/localized.ts';
import type { Lab, LabProbe, LabResult } from './lab.ts';

/** Pages that lay all servers side by side, by what the lab saw. */
export const sideBySideTopics = ['signals', 'timeouts', 'limits'] as const;
export type SideBySideTopic = (typeof sideBySideTopics)[number];

/** Signals in the order in which an operator meets them. */
const signals = ['term', 'int', 'quit', 'hup', 'usr1', 'usr2', 'winch', 'ttin', 'ttou'];

/** Place of a probe in a topic; undefined where the topic leaves it out. */
const places: Record<SideBySideTopic, (probe: LabProbe) => number | undefined> = {
  signals: ({ id }) => {
    const [, signal = '', idle] = /^ops-([a-z0-9]+)(-idle)?$/.exec(id) ?? [];
    const index = signals.indexOf(signal);
    return index < 0 ? undefined : 2 * index + (idle ? 0 : 1);
  },
  timeouts: ({ group }) => (group === 'time' ? 0 : undefined),
  limits: ({ group }) => (group === 'limits' ? 0 : undefined),
};

/** Probes of a topic that have results, in the order in which its page shows them; where there is none there is no page. */
export function probesOfTopic(lab: Lab, topic: SideBySideTopic): LabProbe[] {
  return lab.probes
    .flatMap((probe) => {
      const place = probe.results.length ? places[topic](probe) : undefined;
      return place === undefined ? [] : [{ probe, place }];
    })
    .sort((a, b) => a.place - b.place)
    .map(({ probe }) => probe);
}

/** What the lab saw of a configuration in the probes that stand for a topic, in their order; those that it does not offer are left out. */
export function digestOf(lab: Lab, topic: SideBySideTopic, server: string, configuration: string): { probe: LabProbe; result: LabResult }[] {
  return probesOfTopic(lab, topic)
    .filter((it) => it.digest !== undefined)
    .sort((a, b) => a.digest! - b.digest!)
    .flatMap((probe) => {
      const result = probe.results.find((it) => it.server === server && it.configuration === configuration);
      return result && result.verdict !== 'not-offered' ? [{ probe, result }] : [];
    });
}

/** Configurations of one server of which the lab saw the same. */
export interface SameResults {
  result: LabResult;
  configurations: string[];
}

/** What a server did, once for all of its configurations that did the same. */
export function groupSameResults(results: readonly LabResult[], server: string): SameResults[] {
  const groups = Map.groupBy(
    results.filter((it) => it.server === server),
    ({ verdict, numbers, agreed, of }) => JSON.stringify([verdict, numbers, agreed === of]),
  );
  return [...groups.values()].map((same) => ({ result: same[0]!, configurations: same.map((it) => it.configuration) }));
}

/** A verdict in words, and how often it was reached. */
export interface VerdictCount {
  verdict: string;
  /** Probes may mean different things by one word. */
  words: Localized[];
  count: number;
}

/** Verdicts of some probes in their order, each once. */
export function countVerdicts(probes: readonly Pick<LabProbe, 'verdicts' | 'results'>[]): VerdictCount[] {
  const found = new Map<string, Localized[]>();
  for (const [verdict, words] of probes.flatMap((it) => Object.entries(it.verdicts))) {
    const known = found.get(verdict) ?? [];
    if (!known.some((it) => it[sourceLocale] === words[sourceLocale])) found.set(verdict, [...known, words]);
  }
  const results = probes.flatMap((it) => it.results);
  return [...found].map(([verdict, words]) => ({ verdict, words, count: results.filter((it) => it.verdict === verdict).length }));
}

/** What documents say of an answer: the claim where they are wrong, else the answer; undefined where only the lab knows. */
export function documentedOf(answer: AnswerWithEvidence): Claim | AnswerWithEvidence | undefined {
  if (answer.claimed) return answer.claimed;
  return answer.ground.kind === 'observed' || answer.level === 'not-applicable' || answer.level === 'unknown' ? undefined : answer;
}
