import type { ProbeEntry } from '../../schema/index.ts';
import { localizeWith, termsOf } from '../model/localize.ts';
import type { Localize } from '../model/localized.ts';
import { configurationsOf } from '../model/lookup.ts';
import type { Server } from '../model/server.ts';
import type { Content } from '../model/content.ts';
import { fileOfProbe } from './probe-sources.ts';
import { findObservations } from './observations.ts';
import type { Lab, LabProbe, LabResult } from './lab.ts';

/** Id of the probe of a malformed request. */
export const strictPrefix = 'strict-';

/** Joins what the lab did with its words, servers in the order of the site; undefined where it has seen nothing, so that no page speaks of it. */
export function buildLab(content: Content, servers: readonly Pick<Server, 'id' | 'configurations'>[]): Lab | undefined {
  const results = servers.flatMap((server) => configurationsOf(server).flatMap((it) => resultsOf(content, server.id, it.id)));
  if (results.length === 0) return undefined;
  const byProbe = Map.groupBy(results, (it) => it.probe);
  const resultsBy = (probe: string) => {
    const found = byProbe.get(probe) ?? [];
    return { results: found, features: [...new Set(found.flatMap((it) => Object.keys(it.shows)))] };
  };
  const probes = content.probes.map(({ id, data }): LabProbe => {
    const localize = localizeWith(content, `probes/${id}`);
    return {
      ...localizeWords(id, data, localize, content),
      application: data.application === undefined ? undefined : localize('application', data.application),
      precondition: data.precondition === undefined ? undefined : localize('precondition', data.precondition),
      digest: data.digest,
      clause: data.clause,
      ...resultsBy(id),
    };
  });
  return {
    probes: probes.sort((a, b) => (a.id < b.id ? -1 : 1)),
    strict: buildStrict(content, resultsBy),
    results,
    runs: content.runs.toReversed(),
  };
}

/** What every probe saw of a configuration; where the lab stored nothing, the precondition of the probe did not hold. */
function resultsOf(content: Content, server: string, configuration: string): LabResult[] {
  const data = findObservations(content, server, configuration);
  const latest = data?.results.reduce((a, b) => (a.date < b.date ? b : a), data.results[0]!);
  if (!data || !latest) return [];
  const { version, host, launches } = data;
  const place = { server, configuration, version, host };
  const stored = data.results.map(({ probe, date, verdict, shows = {}, numbers = {}, agreed, of, python, os, launch }): LabResult => {
    return { ...place, probe, date, verdict, shows, numbers, agreed, of, python, os, command: launches[launch] ?? [] };
  });
  const answered = new Set(stored.map(({ probe }) => probe));
  const { date, python, os } = latest;
  const notOffered: Omit<LabResult, 'probe'> = { ...place, date, verdict: 'not-offered', shows: {}, numbers: {}, agreed: 0, of: 0, python, os, command: [] };
  return [...stored, ...probeIds(content).flatMap((probe) => (answered.has(probe) ? [] : [{ ...notOffered, probe }]))];
}

const probeIds = ({ probes, strict }: Content): string[] => [
  ...probes.map(({ id }) => id),
  ...Object.keys(strict?.cases ?? {}).map((id) => `${strictPrefix}${id}`),
];

type Words = Pick<ProbeEntry, 'name' | 'question' | 'sent' | 'classified' | 'terms'>;

function localizeWords(id: string, data: Words, localize: Localize, content: Content) {
  return {
    id,
    group: groupOfProbe(id),
    name: localize('name', data.name),
    question: localize('question', data.question),
    sent: localize('sent', data.sent),
    verdicts: Object.fromEntries(Object.entries(data.classified).map(([verdict, words]) => [verdict, localize(`classified.${verdict}`, words)])),
    terms: termsOf(content, `probes/${id}`, data.terms),
    file: fileOfProbe(content.probeSources, id),
    source: content.probeSources[id] ?? content.probeSources[groupOfProbe(id)] ?? '',
  };
}

function buildStrict(content: Content, resultsBy: (probe: string) => Pick<LabProbe, 'results' | 'features'>): Lab['strict'] {
  if (!content.strict) return undefined;
  const data = content.strict;
  const localize = localizeWith(content, 'probes/strict');
  return {
    ...localizeWords('strict', data, localize, content),
    cases: Object.entries(data.cases).map(([id, it]) => ({
      id,
      probe: `${strictPrefix}${id}`,
      sent: localize(`cases.${id}.sent`, it.sent),
      why: localize(`cases.${id}.why`, it.why),
      clause: it.clause,
      ...resultsBy(`${strictPrefix}${id}`),
    })),
  };
}

/**
 * The group of a probe.
 * @example groupOf('ops-term') // 'ops'
 */
export function groupOfProbe(probe: string): string {
  return probe.split('-')[0]!;
}
