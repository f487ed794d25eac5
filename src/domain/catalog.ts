import type { GroupId, GuideGroup } from '../vocabulary/groups.ts';
import type { IdentityRow, Platform, State, Unit } from '../vocabulary/identity.ts';
import type { Interface } from '../vocabulary/interfaces.ts';
import type { Evidence, Level, NeedKind } from '../vocabulary/levels.ts';
import type { Locale } from '../vocabulary/locales.ts';
import type { Lab } from './build-lab.ts';

/** A text, or something else, in every language of the site. */
export type Localized<T = string> = Record<Locale, T>;

/** Gives the text of a path in every language; where a translation is missing it is the English one, and a rule reports the hole. */
export type Localize = (path: string, english: string) => Localized;

/** A ground as shown: where it is read, and when. */
export type Ground =
  | { kind: 'quoted'; url: string; label: string; quote: string; read: string }
  | { kind: 'absent'; url: string; label: string; searched: string[]; paths: string[]; read: string }
  | { kind: 'observed'; url: string; label: string; probe: string; read: string };

/** What has to be chosen for an optional answer, all of it together. */
export interface Need {
  kind: NeedKind;
  name: string;
  configuration?: string;
}

/** An answer: a level, or the one value of a value feature. */
export interface Answer {
  level?: Level;
  value?: number | string;
  /** The value in every language, where it has words. */
  text?: Localized;
}

/** What the documentation says where the release does otherwise. */
export interface Claim extends Answer {
  ground: Ground;
}

/** What a probe read from one configuration: an answer to a feature, with the run that it was seen in. */
export interface Observation extends Answer {
  probe: string;
  configuration: string;
  verdict: string;
  version: string;
  host?: string;
  /** The day on which it was first seen like this. */
  date: string;
  /** In how many of how many rounds it was the same. */
  agreed: number;
  of: number;
}

/** An answer with everything that stands behind it. */
export interface Answered extends Answer {
  ground: Ground;
  needs?: Need[];
  note?: Localized;
  claimed?: Claim;
  dispute?: Localized;
  evidence: Evidence;
  /** What the lab saw, of the version that was checked. */
  seen: Observation[];
  /** What the lab saw of other versions, where it saw nothing of the one that was checked. */
  stale?: Observation[];
  /** The answer follows from others by the rules of the model and was not typed. */
  computed?: true;
}

/** Our answer for one server and one feature, as shown in the matrix. */
export interface Cell extends Answered {
  server: string;
  feature: string;
  also: Ground[];
  since?: string;
  upstream?: 'experimental' | 'beta' | 'deprecated';
  checked: Checked;
  /** Answers of the configurations that differ from the entry's. */
  in: Record<string, Answered>;
}

/** Which version was looked at, on which host, and when. */
export interface Checked {
  version: string;
  host?: string;
  on: string;
}

/** A comparison feature; `value` is set for value features. */
export interface Feature {
  id: string;
  ref: string;
  group: GroupId;
  kind: 'support' | 'value';
  name: Localized;
  question: Localized;
  why: Localized;
  byDefault: boolean;
  decides: Partial<Record<Level, Localized>>;
  value?: { type: 'number'; unit: Unit } | { type: 'choice'; of: Record<string, Localized> } | { type: 'address' } | { type: 'text'; translated?: true };
  from?: IdentityRow;
  applies?: Interface[];
  standard: { title: string; url: string }[];
  terms: Record<Locale, string[]>;
  formerly: string[];
}

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

/** One server with everything its profile shows, prose aside. */
export interface Server {
  id: string;
  name: string;
  file: string;
  summary: Localized;
  terms: Record<Locale, string[]>;
  formerly: string[];
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
  state: Grounded<State> & { since?: string; successors: string[] };
  checked: Checked;
  configurations: Configuration[];
  advisories: { id: string; url: string; affected: string; fixed?: string; ground: Ground }[];
  issues: { url: string; text: Localized; read: string }[];
  alternatives: { server: string; when: Localized; feature?: string }[];
  /** Grounds that the prose cites, by id. */
  grounds: Record<string, Ground>;
}

/** A guide without its prose. */
export interface Guide {
  id: string;
  file: string;
  title: Localized;
  summary: Localized;
  group: GuideGroup;
  order: number;
  servers: string[];
  features: string[];
  terms: Record<Locale, string[]>;
  formerly: string[];
  grounds: Record<string, Ground>;
}

/** One question of the identification key. */
export interface Couplet {
  id: string;
  asks: Localized;
  answers: { says: Localized; to: { question: number } | { server: string; because: string[] } }[];
}

/** A reference whose feature is gone, and what replaced it. */
export interface Retired {
  ref: string;
  day: string;
  why: string;
  successors: string[];
}

/** Everything the site knows, joined and ordered: servers by name, features by reference. */
export interface Catalog {
  servers: Server[];
  features: Feature[];
  groups: { id: GroupId; letter: string; features: Feature[] }[];
  guides: Guide[];
  key: Couplet[];
  retired: Retired[];
  /** Cells by server and feature; exactly one for each pair. */
  cells: Record<string, Record<string, Cell>>;
  /** Example files by their path below content/examples/. */
  examples: Record<string, string>;
  /** What the lab did; absent before its first run. */
  lab?: Lab;
  /** The newest day on which a fact was checked. */
  date: string;
}
