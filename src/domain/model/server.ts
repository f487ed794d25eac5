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

/** A known problem; `features` are those whose answers it bears on. */
export interface KnownIssue {
  url: string;
  text: Localized;
  read: string;
  features: string[];
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
  /** `changed` is the newest merged change, where it is newer than every release. */
  state: Grounded<State> & { since?: string; successors: string[]; changed?: Grounded<string> };
  checked: Checked;
  /** Why the lab cannot run it; everything is then read in documents and code. */
  unrun?: Localized;
  /** How sources at an older release than was checked are known to hold. */
  sourcesNote?: Localized;
  configurations: Configuration[];
  /** Final releases of its first package, oldest first. */
  releases: { version: string; date: string }[];
  /** The change log that the releases are of, where no package index has them. */
  releaseLog?: string;
  advisories: Advisory[];
  issues: KnownIssue[];
  alternatives: { server: string; when: Localized; feature?: string }[];
  /** Grounds that the prose cites, by id. */
  grounds: Record<string, Ground>;
}

/**
 * A known problem as its tracker calls it.
 * @example issueName('https://github.com/benoitc/gunicorn/issues/3394') // 'benoitc/gunicorn/issues/3394'
 */
export function issueName(url: string): string {
  return new URL(url).pathname.slice(1);
}

/** The known problems that bear on one of these features. */
export function issuesOn({ issues }: Pick<Server, 'issues'>, features: readonly string[]): KnownIssue[] {
  return issues.filter((it) => it.features.some((id) => features.includes(id)));
}

/** Whether a fact was checked at another version, on another host or on another day than its server. */
export function isCheckedApart({ checked }: { checked: Checked }, server: Pick<Server, 'checked'>): boolean {
  return checked.version !== server.checked.version || checked.on !== server.checked.on || checked.host !== server.checked.host;
}
