import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../src/schema/index.ts';
import { observations } from '../../src/schema/observation.ts';
import { fewestRounds } from '../../src/vocabulary/rounds.ts';
import type { FoundProbe, FoundServer } from './catalog.ts';
import { readEntry } from './entries.ts';
import { pythonReleaseOf } from './environments.ts';
import { observationsFolder } from './record.ts';
import { isAlike } from './results.ts';
import type { Report } from './run.ts';

/** A result that is asked again, with its place. */
export interface SampledResult {
  server: FoundServer;
  configuration: string;
  version: string;
  probe: FoundProbe;
  result: Result;
}

/**
 * Every result that can be asked again in little time: of the version that counts, seen alike in three rounds, not withheld, by probes
 * that do not wait for a server's clock and need no program from elsewhere, of servers that install in seconds; a release of Python that a
 * server is part of does not.
 */
export function recheckable(servers: readonly FoundServer[], probes: readonly FoundProbe[], folder = observationsFolder): SampledResult[] {
  return servers
    .filter(({ id, adapter }) => !adapter.builds?.length && !adapter.programs && !pythonReleaseOf(id))
    .flatMap((server) => (readEntry(server.id)?.versions ?? []).flatMap((version) => filesOf(server, version, probes, folder)));
}

function filesOf(server: FoundServer, version: string, probes: readonly FoundProbe[], folder: string): SampledResult[] {
  const path = join(folder, server.id, version);
  const names = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.json')) : [];
  return names.sort().flatMap((name) => {
    const file = observations.parse(JSON.parse(readFileSync(join(path, name), 'utf8')));
    return file.results.flatMap((result) => {
      const probe = probes.find(({ id }) => id === result.probe);
      const counts = result.agreed === result.of && result.of >= fewestRounds && result.verdict !== 'withheld';
      return probe && counts && probe.tier !== 'wait' && !probe.probe.suite ? [{ server, configuration: file.configuration, version, probe, result }] : [];
    });
  });
}

/**
 * Some of a list, the same ones for the same seed, in the order of the list.
 * @example draw(['a', 'b', 'c'], 2, '7').length // 2
 */
export function drawSample<T>(list: readonly T[], count: number, seed: string): T[] {
  const keyed = list.map((it, index) => ({ it, index, key: spreadHash(`${seed} ${index}`) }));
  const chosen = keyed.sort((a, b) => a.key - b.key).slice(0, count);
  return chosen.sort((a, b) => a.index - b.index).map(({ it }) => it);
}

/** A number that spreads texts evenly: FNV-1a, then the end of MurmurHash3, since neighbouring texts differ in their last character. */
function spreadHash(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Where a result that was asked again is another one than was written; undefined if it is the same. */
export function differenceOf({ server, configuration, version, probe, result }: SampledResult, reports: readonly Report[]): string | undefined {
  const name = `${server.id} ${configuration} ${probe.id}`;
  const report = reports.find(({ target }) => target.server.id === server.id && target.configuration === configuration);
  const now = report?.outcomes.find((it) => it.probe.id === probe.id);
  if (report?.failure !== undefined) return `${name}: ${report.failure}`;
  if (report?.version !== version)
    return `${name}: ${report?.version} runs, the result speaks of ${version}: bring lab/requirements/${server.id}.in up to date`;
  if (!now?.result) return `${name}: ${now?.failure ?? 'is not offered'}, ${result.verdict} was written`;
  if (isAlike(now.result, result)) return undefined;
  const saw = ({ verdict, numbers }: Pick<Result, 'verdict' | 'numbers'>) => `${verdict}${numbers ? ` ${JSON.stringify(numbers)}` : ''}`;
  return `${name}: ${saw(now.result)}, ${saw(result)} was written: ask three rounds, npm run lab -- --servers ${server.id} --configurations ${configuration} --probes ${probe.id}`;
}
