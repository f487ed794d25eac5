import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serverOptions } from '../../src/schema/options.ts';
import { fieldIssues } from '../../src/schema/problems.ts';
import { packageVersion } from '../runner/environments.ts';
import { replaceFile } from '../runner/files.ts';
import { optionId, type OptionReader, type ReadOption } from './reading.ts';

const folder = join(import.meta.dirname, '..', '..', 'content', 'options');

/**
 * Asks servers for their options and writes content/options/<server>.json of each, or nothing where one has no reader, cannot be asked or
 * has two options with one id. False if one of them was not written.
 */
export async function readOptions(servers: readonly string[], today: string): Promise<boolean> {
  const written = [];
  for (const server of servers) written.push(await readServer(server, today));
  return written.every(Boolean);
}

/** Those of some servers whose options an environment of the lab tells; the others are read from released sources. */
export async function askedInEnvironment(servers: readonly string[]): Promise<string[]> {
  const readers = await Promise.all(servers.map(readerOf));
  return servers.filter((_, index) => readers[index] && !readers[index].version);
}

async function readerOf(server: string): Promise<OptionReader | undefined> {
  const file = join(import.meta.dirname, 'servers', `${server}.ts`);
  if (!existsSync(file)) return undefined;
  const { default: reader } = (await import(pathToFileURL(file).href)) as { default: OptionReader };
  return reader;
}

async function readServer(server: string, today: string): Promise<boolean> {
  try {
    const reader = await readerOf(server);
    if (!reader) return refuse(server, `there is no lab/options/servers/${server}.ts: write how its options are read`);
    const options = withIds(reader.read());
    const data = serverOptions.safeParse({ version: reader.version?.() ?? packageVersion(server), read: today, in: reader.in, options });
    if (!data.success)
      return refuse(
        server,
        fieldIssues(data.error)
          .map(({ field, message }) => `${field} ${message}`)
          .join('; '),
      );
    const isNew = replaceFile(join(folder, `${server}.json`), `${JSON.stringify(data.data, null, 2)}\n`);
    console.log(`${server}: ${options.length} options${isNew ? '' : ', as before'}`);
    return true;
  } catch (error) {
    return refuse(server, error instanceof Error ? error.message : String(error));
  }
}

/** Every option with its id; throws where two have the same. */
export function withIds(options: readonly ReadOption[]): (ReadOption & { id: string })[] {
  const found = options.map((option) => ({ id: optionId(option), ...option }));
  const twin = found.find(({ id }, index) => found.findIndex((it) => it.id === id) !== index);
  if (twin) throw new Error(`two options are called ${twin.id}: let its reader put another spelling first`);
  return found;
}

function refuse(server: string, why: string): false {
  console.error(`options: ${server}: ${why}`);
  return false;
}
