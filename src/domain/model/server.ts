import type { Platform, State } from '../../vocabulary/identity.ts';
import type { Interface } from '../../vocabulary/interfaces.ts';
import type { Locale } from '../../vocabulary/locales.ts';
import type { Checked, Ground } from './answer.ts';
import type { Localized } from './localized.ts';

/** A way to run a server that behaves differently. */
export interface Configuration {
  id: string;
  name: string;
  default: boolean;
  command: string;
  interfaces: Interface[];
}

/** A part of a server's identity with its ground. */
export interface Grounded<T> {
  is: T;
  ground: Ground;
}

/** A sentence with the features whose answers say so. */
export interface Statement {
  says: Localized;
  features: string[];
}

/** What a profile tells a reader who reads nothing else; a setting without a value is a switch. */
export interface InShort {
  use: Statement;
  not: Statement;
  set: { option: string; to?: string; why: Localized; feature: string }[];
  trap: Statement;
}

/** A known vulnerability; `published` is when its record was, where that can be read. */
export interface Advisory {
  id: string;
  url: string;
  aliases: { id: string; url: string }[];
  affected: string;
  fixed?: string;
  published?: { on: string; ground: Ground };
  ground: Ground;
}

/** One server with everything its profile shows, prose aside. */
export interface Server {
  id: string;
  name: string;
  file: string;
  summary: Localized;
  terms: Record<Locale, string[]>;
  formerly: string[];
  inShort: InShort;
  interfaces: Interface[];
  release: { name: string; version: string; date: string };
  packages: { name: string; version: string; date: string; ground: Ground }[];
  language: Grounded<string[]>;
  licence: Grounded<string>;
  repository: Grounded<string>;
  documentation: Grounded<string>;
  python: Grounded<string>;
  platforms: Grounded<Platform[]>;
  firstRelease: Grounded<{ version: string; date: string }>;
  /** The day of the newest release of all its packages. */
  lastRelease: string;
  state: Grounded<State> & { since?: string; successors: string[] };
  checked: Checked;
  /** How sources at an older release than was checked are known to hold. */
  sourcesNote?: Localized;
  configurations: Configuration[];
  /** Final releases of its first package, oldest first. */
  releases: { version: string; date: string }[];
  advisories: Advisory[];
  issues: { url: string; text: Localized; read: string }[];
  alternatives: { server: string; when: Localized; feature?: string }[];
  /** Grounds that the prose cites, by id. */
  grounds: Record<string, Ground>;
}

/** Whether a fact was checked at another version, on another host or on another day than its server. */
export function isCheckedApart({ checked }: { checked: Checked }, server: Pick<Server, 'checked'>): boolean {
  return checked.version !== server.checked.version || checked.on !== server.checked.on || checked.host !== server.checked.host;
}
