import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Probe } from '../probe.ts';
import type { Adapter } from '../adapter.ts';
import { labFolder } from './context.ts';

/** Groups of probes by what they cost; a group that stands in no tier is a mistake that every command reports. */
export const tiers = {
  smoke: ['start'],
  fast: ['http', 'url', 'wsgi', 'asgi', 'errors', 'strict', 'limits', 'listen', 'interfaces', 'configuration', 'h2spec'],
  ops: ['concurrency', 'slow', 'ops'],
  wait: ['time'],
} as const;
export type Tier = keyof typeof tiers;

/** A probe with its name and place. */
export interface FoundProbe {
  id: string;
  group: string;
  tier: Tier;
  /** Path of its file. */
  file: string;
  /** Set for the cases of a table, such as strict/cases.ts: what its definition is made of besides imports. */
  part?: string;
  probe: Probe;
}

/** A server with its adapter. Yardsticks, which the tests make, test the probes and are never written. */
export interface FoundServer {
  id: string;
  kind: 'server' | 'yardstick';
  adapter: Adapter;
}

/** All probes, in the order of groups and ids: every file of lab/probes/<group>/, and every case of a table, such as strict/cases.ts. */
export async function findProbes(folder = join(labFolder, 'probes')): Promise<FoundProbe[]> {
  const groups = Object.values(tiers).flat();
  const found: FoundProbe[] = [];
  for (const group of readdirSync(folder).sort((a, b) => groups.indexOf(a as never) - groups.indexOf(b as never))) {
    const tier = (Object.keys(tiers) as Tier[]).find((it) => (tiers[it] as readonly string[]).includes(group));
    if (!tier) throw new Error(`${relative(process.cwd(), join(folder, group))} is in no tier: add ${group} to tiers in lab/runner/catalog.ts`);
    for (const name of typescriptIn(join(folder, group))) {
      const file = join(folder, group, `${name}.ts`);
      const module = (await import(pathToFileURL(file).href)) as { default?: Probe; cases?: Record<string, { probe: Probe; source: string }> };
      const base = { group, tier, file };
      if (module.default) found.push({ ...base, id: `${group}-${name}`, probe: module.default });
      for (const [id, { probe, source }] of Object.entries(module.cases ?? {})) found.push({ ...base, id: `${group}-${id}`, part: source, probe });
    }
  }
  return found;
}

/** All servers: every file of lab/servers/. */
export async function findServers(): Promise<FoundServer[]> {
  const found: FoundServer[] = [];
  for (const id of typescriptIn(join(labFolder, 'servers'))) {
    const { default: adapter } = (await import(pathToFileURL(join(labFolder, 'servers', `${id}.ts`)).href)) as { default: Adapter };
    found.push({ id, kind: 'server', adapter });
  }
  return found;
}

function typescriptIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -3))
    .sort();
}
