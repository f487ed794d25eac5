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
  advisories: { id: string; url: string; aliases: { id: string; url: string }[]; affected: string; fixed?: string; ground: Ground }[];
  issues: { url: string; text: Localized; read: string }[];
  alternatives: { server: string; when: Localized; feature?: string }[];
  /** Grounds that the prose cites, by id. */
  grounds: Record<string, Ground>;
}
