import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Observations, Result } from '../../src/schema/index.ts';
import { observations } from '../../src/schema/observation.ts';
import { parseTranscripts, stringifyTranscripts } from '../../src/schema/transcripts.ts';
import { replaceFile } from './files.ts';
import type { UnsealedResult } from './results.ts';
import { packResults, sealedText, stringifyObservations } from './stored.ts';

/** Where what was seen of a configuration stands, and what it was. */
export type ObservationsKey = Pick<Observations, 'server' | 'configuration' | 'version' | 'host'>;

/** What was seen of a configuration: results by probe, command lines by launch, transcripts by probe. */
export interface Observed {
  results: Map<string, Result>;
  launches: Map<string, string[]>;
  transcripts: Map<string, string>;
}

/** Path of the file of a configuration, without its ending. */
export function pathOf({ server, version, configuration }: ObservationsKey, folder: string): string {
  return join(folder, server, version, configuration);
}

/** What was written before; nothing where there is no file, where nobody can read it, and of a result whose seal is broken. */
export function readObserved(head: ObservationsKey, folder: string): Observed {
  const path = pathOf(head, folder);
  const file = parseFile(`${path}.json`);
  const transcripts = existsSync(`${path}.txt`) ? parseTranscripts(readFileSync(`${path}.txt`, 'utf8')) : new Map<string, string>();
  // Apache may change under mod_wsgi: what was seen with another host says nothing.
  if (!file || file.host !== head.host) return { results: new Map(), launches: new Map(), transcripts: new Map() };
  const whole = file.results.filter((it) => it.seal === sealOf(head, it, transcripts.get(it.probe)));
  return { results: new Map(whole.map((it) => [it.probe, it])), launches: new Map(Object.entries(file.launches)), transcripts };
}

function parseFile(file: string): Observations | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return observations.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Writes what was seen of a configuration; true if that changed anything. */
export function writeObserved(head: ObservationsKey, { results, launches, transcripts }: Observed, folder: string): boolean {
  const path = pathOf(head, folder);
  const texts = new Map([...transcripts].filter(([probe]) => results.has(probe) && results.get(probe)!.verdict !== 'withheld'));
  const used = new Set([...results.values()].map((it) => it.launch));
  const commands = [...launches].filter(([id]) => used.has(id)).sort(([a], [b]) => (a < b ? -1 : 1));
  const file = { ...head, launches: Object.fromEntries(commands), groups: packResults([...results.values()]) };
  // What is withheld or gone goes first: no moment in which it could be shown.
  if (texts.size === 0) rmSync(`${path}.txt`, { force: true });
  const isChanged = texts.size > 0 && replaceFile(`${path}.txt`, stringifyTranscripts(texts));
  return replaceFile(`${path}.json`, stringifyObservations(file)) || isChanged;
}

/** The seal of a result: against accidents, since whoever wants to lie can reckon it too; a drawn sample is asked again for that. */
export function sealOf(head: ObservationsKey, result: UnsealedResult, transcript = ''): string {
  return createHash('sha256')
    .update(sealedText(head, result, transcript))
    .digest('hex')
    .slice(0, 8);
}
