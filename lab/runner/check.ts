import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Disclosures, Observations, Result } from '../../src/schema/index.ts';
import { observations, runs } from '../../src/schema/observation.ts';
import { commonVerdicts } from '../../src/vocabulary/verdicts.ts';
import { fieldIssues } from '../../src/schema/problems.ts';
import { parseTranscripts } from '../../src/schema/transcripts.ts';
import type { Configuration } from '../adapter.ts';
import type { FoundProbe, FoundServer } from './catalog.ts';
import { commandProblem } from './commands.ts';
import { definitionOf } from './definition.ts';
import { entryIds, readEntry, type Entry } from './entries.ts';
import { sealOf } from './observed.ts';
import { offersOf } from './offer.ts';
import { observationsFolder, readDisclosures } from './record.ts';
import { showsOf } from './results.ts';
import { runnerVersion } from './runner-version.ts';

/** What observations are checked against. */
export interface Known {
  probes: FoundProbe[];
  servers: FoundServer[];
  disclosed?: Disclosures;
  entryOf?: (server: string) => Entry | undefined;
  /** Ids of the entries that want an adapter, or say why there is none. */
  entries?: readonly string[];
}

/** Every problem of content/observations/ and of what it depends on: entries' commands and disclosures. */
export function checkObservations(
  { probes, servers, disclosed = readDisclosures(), entryOf = readEntry, entries = entryIds() }: Known,
  folder = observationsFolder,
): string[] {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : [];
  const files = names.filter((name) => name.endsWith('.json') && name !== 'examples.json');
  const bundles = names.filter((name) => name.endsWith('.txt') && !files.includes(name.replace(/\.txt$/, '.json')));
  return [
    ...checkDisclosures(probes, disclosed),
    ...checkAdapters(servers, entries, entryOf),
    ...checkCommands(servers, entryOf),
    ...files.flatMap((name) => checkFile(name, folder, { probes, servers, disclosed, entryOf, entries })),
    ...bundles.map((name) => `${relative(process.cwd(), join(folder, name))}: belongs to no results: remove it`),
  ];
}

function checkDisclosures(probes: FoundProbe[], disclosed: Disclosures): string[] {
  const sensitive = new Set(probes.filter((it) => it.probe.sensitive).map(({ id }) => id));
  return disclosed
    .filter(({ probe }) => !sensitive.has(probe))
    .map(({ server, probe }) => `content/disclosures.yml: ${server} ${probe}: there is no sensitive probe ${probe}: correct the name or remove the line`);
}

/** Every entry has an adapter with its configurations, or says why the lab cannot run it; every adapter has an entry. */
function checkAdapters(servers: FoundServer[], entries: readonly string[], entryOf: (server: string) => Entry | undefined): string[] {
  const adapters = servers.filter(({ kind }) => kind === 'server');
  return [
    ...entries.flatMap((id) => {
      const entry = entryOf(id);
      const adapter = adapters.find((it) => it.id === id)?.adapter;
      const file = `content/servers/${id}.mdx`;
      // What cannot be read is the check of the content's to report.
      if (!entry) return [];
      if (!adapter) return entry.unrun ? [] : [`${file}: lab: has no adapter: write lab/servers/${id}.ts, or say lab: { not: … }, why the lab cannot run it`];
      if (entry.unrun) return [`${file}: lab.not: says that the lab cannot run it, yet there is lab/servers/${id}.ts: remove one of the two`];
      const [ours, theirs] = [Object.keys(entry.commands), Object.keys(adapter.configurations)];
      return [
        ...ours
          .filter((it) => !theirs.includes(it))
          .map((it) => `${file}: configurations.${it}: lab/servers/${id}.ts does not have it: write it there, or remove it`),
        ...theirs
          .filter((it) => !ours.includes(it))
          .map((it) => `lab/servers/${id}.ts: configurations.${it}: ${file} does not have it: write it there, or remove it`),
      ];
    }),
    ...adapters
      .filter(({ id }) => !entries.includes(id))
      .map(({ id }) => `lab/servers/${id}.ts: id: has no entry: write content/servers/${id}.mdx, or remove the adapter`),
  ];
}

function checkCommands(servers: FoundServer[], entryOf: (server: string) => Entry | undefined): string[] {
  return servers.flatMap(({ id, kind, adapter }) =>
    Object.entries(entryOf(id)?.commands ?? {}).flatMap(([configuration, command]) => {
      const launched = kind === 'server' ? adapter.configurations[configuration] : undefined;
      const problem = launched && commandProblem(command, launched);
      return problem ? [`content/servers/${id}.mdx: configurations.${configuration}.command: ${problem}: correct it, or lab/servers/${id}.ts`] : [];
    }),
  );
}

function checkFile(name: string, folder: string, known: Required<Known>): string[] {
  const where = relative(process.cwd(), join(folder, name));
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  } catch {
    return [`${where}: is not JSON: run the lab again, nobody edits this file`];
  }
  const parsed = name === 'runs.json' ? runs.safeParse(data) : observations.safeParse(data);
  if (!parsed.success) return fieldIssues(parsed.error).map(({ field, message }) => `${where}: ${field} ${message}`);
  if (!('results' in parsed.data)) return [];
  const file = parsed.data;
  const bundle = join(folder, name.replace(/\.json$/, '.txt'));
  const transcripts = existsSync(bundle) ? parseTranscripts(readFileSync(bundle, 'utf8')) : new Map<string, string>();
  const problems = [...checkPlace(name, file), ...checkSeals(file, transcripts), ...checkCurrent(file, known)];
  return problems.map((problem) => `${where}: ${problem}`);
}

function checkPlace(name: string, { server, version, configuration, results, launches }: Observations): string[] {
  const twice = results.find(({ probe }, index) => results[index - 1]?.probe === probe);
  const unlaunched = results.find(({ launch }) => !Object.hasOwn(launches, launch));
  return [
    ...(name === `${server}/${version}/${configuration}.json` ? [] : [`holds results of ${server} ${version} ${configuration}: run the lab again`]),
    ...(twice ? [`holds ${twice.probe} twice: run the lab again`] : []),
    ...(unlaunched ? [`${unlaunched.probe} was launched by ${unlaunched.launch}, which is none of launches: run the lab again`] : []),
  ];
}

/** What was changed by hand, and transcripts of nothing. */
function checkSeals(file: Observations, transcripts: ReadonlyMap<string, string>): string[] {
  const results = file.results;
  const broken = results.filter((it) => it.seal !== sealOf(file, it, transcripts.get(it.probe)));
  const shown = new Set(results.filter(({ verdict }) => verdict !== 'withheld').map(({ probe }) => probe));
  const orphans = [...transcripts.keys()].filter((probe) => !shown.has(probe));
  return [
    ...oneLine(broken, file, 'is not what the lab wrote, or its transcript is not (the seal is broken): restore it, or ask again'),
    ...orphans.map((probe) => `shows no ${probe}, yet its transcript is there: run the lab again`),
  ];
}

/** Results of the version that counts are as the probes, the adapter and the runner of today would have them; others are history. */
function checkCurrent(file: Observations, { probes, servers, disclosed, entryOf }: Required<Known>): string[] {
  const { server, configuration, version } = file;
  const entry = entryOf(server);
  if (entry && !entry.versions.includes(version)) return [];
  const launched = servers.find(({ id }) => id === server)?.adapter.configurations[configuration];
  if (!launched) return [`there is no adapter of ${server} ${configuration}: write lab/servers/${server}.ts`];
  const found = new Map(probes.map((it) => [it.id, it]));
  const results = file.results;
  const known = results.filter(({ probe }) => found.has(probe));
  const problemsWhere = (isWrong: (result: Result, probe: FoundProbe) => boolean, what: string) =>
    oneLine(
      known.filter((it) => isWrong(it, found.get(it.probe)!)),
      file,
      what,
    );
  const isPublic = (probe: string) => disclosed.some((it) => it.server === server && it.probe === probe);
  return [
    ...results
      .filter(({ probe }) => !found.has(probe))
      .map(({ probe }) => `names the unknown probe ${probe}: run the lab again, it drops what it does not know`),
    ...problemsWhere(({ definition }, probe) => definition !== definitionOf(probe), 'was asked with an older definition'),
    ...problemsWhere(
      ({ launch }, { probe }) => offersOf(launched, probe).every(({ id }) => id !== launch),
      'was asked with another launch than its adapter has now',
    ),
    ...problemsWhere(({ runner }) => runner !== runnerVersion, `was asked by another runner than ${runnerVersion}`),
    ...problemsWhere(({ verdict }, { probe }) => ![...probe.verdicts, ...commonVerdicts].includes(verdict), 'has a verdict that is not in its list'),
    ...problemsWhere(
      ({ probe, verdict }, { probe: { sensitive } }) => sensitive === true && verdict !== 'withheld' && !isPublic(probe),
      'is shown, but content/disclosures.yml does not say where it is public',
    ),
    ...problemsWhere((result, probe) => !showsItsReading(result, probe, launched), 'shows another answer than its probe reads from what it saw'),
  ];
}

/** Whether a result shows what its probe reads from its verdict and numbers. */
function showsItsReading(result: Result, probe: FoundProbe, configuration: Configuration): boolean {
  const offer = offersOf(configuration, probe.probe).find(({ id }) => id === result.launch);
  // Of another launch it was said already.
  if (!offer) return true;
  const shows = showsOf(probe, result as { verdict: string; numbers?: Record<string, number> }, configuration, offer);
  return JSON.stringify(sorted(result.shows)) === JSON.stringify(sorted(shows));
}

const sorted = (shows: Result['shows'] = {}) => Object.entries(shows).sort(([a], [b]) => (a < b ? -1 : 1));

/** One line for all results of a file with the same problem, and the command that asks them again. */
function oneLine(results: readonly Result[], { server, configuration }: Observations, what: string): string[] {
  if (results.length === 0) return [];
  const probes = results.map(({ probe }) => probe);
  const named = probes.length > 5 ? `${probes.slice(0, 5).join(', ')} and ${probes.length - 5} more` : probes.join(', ');
  const asked = probes.length > 40 ? '' : ` --probes ${probes.join(',')}`;
  return [`${named}: ${what}: npm run lab -- --servers ${server} --configurations ${configuration}${asked}`];
}
