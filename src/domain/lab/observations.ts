import type { Observations, ServerEntry } from '../../schema/index.ts';
import { fewestRounds } from '../../vocabulary/rounds.ts';
import type { Observation } from '../model/answer.ts';
import type { Content } from '../model/content.ts';

/** What the lab saw of a server's features, by feature: the readings of all probes in all configurations, of whatever version. */
export type ObservationsByFeature = Record<string, Observation[]>;

/** Collects what the lab saw of a server; results that read no feature are left out. */
export function collectObservations(content: Pick<Content, 'observations' | 'servers'>, server: string): ObservationsByFeature {
  const seen: ObservationsByFeature = {};
  for (const data of countedFiles(content, server)) {
    for (const { probe, date, verdict, shows, agreed, of } of data.results) {
      for (const [feature, answer] of Object.entries(shows ?? {})) {
        const observation = { ...answer, probe, configuration: data.configuration, verdict, version: data.version, host: data.host, date, agreed, of };
        (seen[feature] ??= []).push(observation);
      }
    }
  }
  return seen;
}

/** What was observed of a configuration, of the version that was checked where there is such a file, else of the one that was seen last. */
export function findObservations(content: Pick<Content, 'observations' | 'servers'>, server: string, configuration: string): Observations | undefined {
  return countedFiles(content, server).find((it) => it.configuration === configuration);
}

/** Whether a newer or a checked version of a configuration stands in the place of this one. */
export function isHistory(content: Pick<Content, 'observations' | 'servers'>, data: Observations): boolean {
  return !countedFiles(content, data.server).includes(data);
}

/** One file for each configuration and version that some answer speaks of; where there is none, the one that was seen last. Others are history. */
function countedFiles({ observations, servers }: Pick<Content, 'observations' | 'servers'>, server: string): Observations[] {
  const entry = servers.find((it) => it.id === server)?.data;
  const counted = entry ? [...countedVersions(entry), ...Object.values(entry.facts).flatMap(({ checked }) => checked?.version ?? [])] : [];
  const files = observations.map(({ data }) => data).filter((it) => it.server === server);
  return [...Map.groupBy(files, (it) => it.configuration).values()].flatMap((versions) => {
    const current = versions.filter(({ version }) => counted.includes(version)).sort((a, b) => counted.indexOf(a.version) - counted.indexOf(b.version));
    return current.length ? current : versions.toSorted((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1)).slice(0, 1);
  });
}

const lastDay = ({ results }: Observations): string => results.reduce((last, { date }) => (date > last ? date : last), '');

/**
 * The id of a file of observations.
 * @example observedId({ server: 'waitress', version: '3.0.2', configuration: 'default' }) // 'waitress/3.0.2/default'
 */
export function observationsId({ server, version, configuration }: Pick<Observations, 'server' | 'version' | 'configuration'>): string {
  return `${server}/${version}/${configuration}`;
}

/**
 * Whether rounds make a result count: enough of them, and all alike.
 * @example isObserved({ agreed: 1, of: 1 }) // false
 */
export function isObserved({ agreed, of }: { agreed: number; of: number }): boolean {
  return agreed === of && of >= fewestRounds;
}

/** Versions whose results count for a fact: the one that was checked, and where the entry has several packages all of them. */
export function countedVersions({ checked, identity }: Pick<ServerEntry, 'checked' | 'identity'>, checkedForFact?: { version: string }): string[] {
  return checkedForFact ? [checkedForFact.version] : [checked.version, ...identity.packages.map((it) => it.version)];
}

/**
 * Address of what a probe saw of a configuration, below the language; the malformed requests share one page.
 * @example observationPath('ops-term', 'waitress', 'default') // '/lab/probes/ops-term/#waitress-default'
 */
export function observationPath(probe: string, server?: string, configuration?: string): string {
  const part = server ? `#${server}-${configuration}` : '';
  const [, strict] = /^strict-(.+)$/.exec(probe) ?? [];
  return strict ? `/lab/strict/#${strict}` : `/lab/probes/${probe}/${part}`;
}
