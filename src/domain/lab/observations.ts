import type { ServerEntry } from '../../schema/index.ts';
import type { Observation } from '../model/answer.ts';
import type { Content } from '../model/content.ts';

/** What the lab saw of a server's features, by feature: the readings of all probes in all configurations, of whatever version. */
export type Seen = Record<string, Observation[]>;

/** Collects what the lab saw of a server; results that read no feature are left out. */
export function collectSeen(content: Pick<Content, 'observations'>, server: string): Seen {
  const seen: Seen = {};
  for (const { data } of content.observations.filter((it) => it.data.server === server)) {
    for (const { probe, date, verdict, shows, agreed, of } of data.results) {
      for (const [feature, answer] of Object.entries(shows ?? {})) {
        const observation = { ...answer, probe, configuration: data.configuration, verdict, version: data.version, host: data.host, date, agreed, of };
        (seen[feature] ??= []).push(observation);
      }
    }
  }
  return seen;
}

/** Versions whose results count for a fact: the one that was checked, and where the entry has several packages all of them. */
export function versionsOf({ checked, identity }: Pick<ServerEntry, 'checked' | 'identity'>, own?: { version: string }): string[] {
  return own ? [own.version] : [checked.version, ...identity.packages.map((it) => it.version)];
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
