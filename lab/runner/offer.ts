import { createHash } from 'node:crypto';
import type { Configuration, Launch, Need, Place, Setup } from '../adapter.ts';
import type { Probe } from '../probe.ts';
import { commandOf } from './normalise.ts';

/** How a configuration is launched for a setup, null where that is not offered. What the runner does itself, adapters never see. */
export function launchFor(configuration: Configuration, { application: _, notify: __, unasked: ___, ...asked }: Setup, place: Place): Launch | null {
  const keys = (Object.keys(asked) as (keyof Setup)[]).filter((key) => asked[key as keyof typeof asked] !== undefined);
  return keys.every((key) => configuration.offers.includes(key)) ? configuration.launch(asked, place) : null;
}

/** What its adapter says that a launch needs, else an option if it has anything that the plain one has not. */
export function needOf(launch: Launch, plain: Launch | null): Need | undefined {
  if (launch.needs === 'nothing') return undefined;
  if (launch.needs || !plain) return launch.needs;
  const partsOf = ({ argv, env, files }: Launch) => [...argv, ...Object.keys(env ?? {}), ...Object.values(files ?? {}).flatMap((text) => text.split('\n'))];
  const known = new Set(partsOf(plain));
  return partsOf(launch).every((part) => known.has(part)) ? undefined : 'option';
}

/** A launch as the observations name it: a hash of everything that its adapter says, the command line, and what it needs. */
export interface Offer {
  id: string;
  command: string[];
  launch: Launch;
  needs?: Need;
}

/** What an adapter says for a setup, the same on every machine; null where it is not offered. */
export function offerOf(configuration: Configuration, setup: Setup): Offer | null {
  // Another application is a copy in the instance's folder.
  const place: Place = { ...anywhere, ...(setup.ipv6 && { host: '::1' }), ...(setup.application && { apps: '<folder>/apps' }) };
  const launch = launchFor(configuration, setup, place);
  if (!launch) return null;
  const needs = needOf(launch, launchFor(configuration, {}, place));
  const launchText = JSON.stringify([configuration.app, sorted(launch)]);
  const id = createHash('sha256').update(launchText).digest('hex').slice(0, 8);
  return { id, command: commandOf(launch, place), launch, ...(needs && { needs }) };
}

/** The launches with which a probe may be asked: its setup, and what it falls back to. */
export function offersOf(configuration: Configuration, { setup = {}, fallback }: Pick<Probe, 'setup' | 'fallback'>): Offer[] {
  return [setup, ...[fallback ?? []].flat()].flatMap((it) => offerOf(configuration, it) ?? []);
}

/** A place that is the same everywhere, with the names that transcripts give to what differs. */
const anywhere: Place = {
  bin: (name) => name,
  apps: '<lab>/apps',
  tls: { certificate: '<lab>/.venv/lab-certificate.pem', key: '<lab>/.venv/lab-key.pem' },
  user: 'www-data',
  folder: '<folder>',
  host: '127.0.0.1',
  port: 45_000,
  socket: '<folder>/server.sock',
};

/** The same fields in the same order, however an adapter writes them down. */
function sorted<T extends object>(fields: T): unknown[] {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
