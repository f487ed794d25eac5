import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Observations } from '../../src/schema/index.ts';
import { observations } from '../../src/schema/observation.ts';
import { observationsFolder } from '../runner/record.ts';

/** What was seen of a configuration of a version; undefined where nothing was. */
export function readObservations(server: string, version: string, configuration: string): Observations | undefined {
  const file = join(observationsFolder, server, version, `${configuration}.json`);
  return existsSync(file) ? observations.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/** Versions of a server of which something was seen. */
export function observedVersions(server: string): string[] {
  const folder = join(observationsFolder, server);
  return existsSync(folder) ? readdirSync(folder).sort((a, b) => a.localeCompare(b, 'en', { numeric: true })) : [];
}
