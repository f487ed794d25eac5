import type { LabNumber } from '../vocabulary/lab-numbers.ts';
import { locales, sourceLocale } from '../vocabulary/locales.ts';
import type { ProbeEntry, Run } from '../schema/index.ts';
import type { Answer, Localize, Localized, Server } from './catalog.ts';
import type { Content } from './content.ts';

/** What one probe saw of one configuration. */
export interface LabResult {
  probe: string;
  server: string;
  configuration: string;
  version: string;
  host?: string;
  python: string;
  os: string;
  /** How the configuration is started; a probe may ask for more, which its transcript shows. */
  command: string[];
  date: string;
  verdict: string;
  shows: Record<string, Answer>;
  numbers: Partial<Record<LabNumber, number>>;
  agreed: number;
  of: number;
}

/** A question to running servers, with what became of it everywhere. */
export interface LabProbe {
  id: string;
  /** The folder of its code, and the first word of its id. */
  group: string;
  name: Localized;
  question: Localized;
  precondition?: Localized;
  sent: Localized;
  /** Its closed list of verdicts, each in words. */
  verdicts: Record<string, Localized>;
  clause: { title: string; url: string }[];
  terms: Localized<string[]>;
  /** Its code, as it stands in the project. */
  source: string;
  results: LabResult[];
  /** Features that some result of it answers. */
  features: string[];
}

/** A malformed request with what became of it everywhere. */
export interface StrictCase {
  /** Name of the case and anchor on the page that all of them share. */
  id: string;
  probe: string;
  sent: Localized;
  why: Localized;
  /** The clause that it breaks. */
  clause: { title: string; url: string };
  results: LabResult[];
  features: string[];
}

/** Everything that the lab did. */
export interface Lab {
  probes: LabProbe[];
  /** The malformed requests, whose words and code are one. */
  strict?: Omit<LabProbe, 'results' | 'features' | 'clause' | 'precondition'> & { cases: StrictCase[] };
  /** Every result, in the order of servers and configurations. */
  results: LabResult[];
  /** Runs, newest first. */
  runs: Run[];
}

/** What the lab is joined with: texts by the file they stand in, and servers in the order of the site. */
export interface LabContext {
  localizeWith: (of: string) => Localize;
  servers: Pick<Server, 'id' | 'configurations'>[];
}

/** Id of the probe of a malformed request. */
export const strictPrefix = 'strict-';

/** Joins what the lab did; undefined where it has seen nothing, so that no page speaks of it. */
export function buildLab(content: Content, { localizeWith, servers }: LabContext): Lab | undefined {
  const results = servers.flatMap(({ id, configurations }) =>
    [...configurations].sort((a, b) => Number(b.default) - Number(a.default)).flatMap((it) => resultsOf(content, id, it.id)),
  );
  if (results.length === 0) return undefined;
  const byProbe = Map.groupBy(results, (it) => it.probe);
  const seenBy = (probe: string) => {
    const own = byProbe.get(probe) ?? [];
    return { results: own, features: [...new Set(own.flatMap((it) => Object.keys(it.shows)))] };
  };
  const probes = content.probes.map(({ id, data }): LabProbe => {
    const localize = localizeWith(`probes/${id}`);
    return {
      ...wordsOf(id, data, localize, content),
      precondition: data.precondition === undefined ? undefined : localize('precondition', data.precondition),
      clause: data.clause,
      ...seenBy(id),
    };
  });
  return {
    probes: probes.sort((a, b) => (a.id < b.id ? -1 : 1)),
    strict: buildStrict(content, localizeWith, seenBy),
    results,
    runs: content.runs.toReversed(),
  };
}

function resultsOf(content: Content, server: string, configuration: string): LabResult[] {
  return content.observations
    .filter(({ data }) => data.server === server && data.configuration === configuration)
    .flatMap(({ data: { results, ...start } }) =>
      results.map(({ probe, date, verdict, shows = {}, numbers = {}, agreed, of }) => ({ ...start, probe, date, verdict, shows, numbers, agreed, of })),
    );
}

type Words = Pick<ProbeEntry, 'name' | 'question' | 'sent' | 'classified' | 'terms'>;

function wordsOf(id: string, data: Words, localize: Localize, { translations, probeSources }: Content) {
  const terms = (locale: string) => translations.find((it) => it.of === `probes/${id}` && it.locale === locale)?.data.terms ?? [];
  return {
    id,
    group: groupOf(id),
    name: localize('name', data.name),
    question: localize('question', data.question),
    sent: localize('sent', data.sent),
    verdicts: Object.fromEntries(Object.entries(data.classified).map(([verdict, words]) => [verdict, localize(`classified.${verdict}`, words)])),
    terms: Object.fromEntries(locales.map((it) => [it, it === sourceLocale ? data.terms : terms(it)])) as Localized<string[]>,
    source: probeSources[id] ?? '',
  };
}

function buildStrict(
  content: Content,
  localizeWith: LabContext['localizeWith'],
  seenBy: (probe: string) => Pick<LabProbe, 'results' | 'features'>,
): Lab['strict'] {
  if (!content.strict) return undefined;
  const { data } = content.strict;
  const localize = localizeWith('probes/strict');
  return {
    ...wordsOf('strict', data, localize, content),
    cases: Object.entries(data.cases).map(([id, it]) => ({
      id,
      probe: `${strictPrefix}${id}`,
      sent: localize(`cases.${id}.sent`, it.sent),
      why: localize(`cases.${id}.why`, it.why),
      clause: it.clause,
      ...seenBy(`${strictPrefix}${id}`),
    })),
  };
}

/**
 * The group of a probe.
 * @example groupOf('ops-term') // 'ops'
 */
export function groupOf(probe: string): string {
  return probe.split('-')[0]!;
}
