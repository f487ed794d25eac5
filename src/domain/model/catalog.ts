import type { GroupId, GuideGroup } from '../../vocabulary/groups.ts';
import type { Locale } from '../../vocabulary/locales.ts';
import type { ExampleRun } from '../../schema/index.ts';
import type { Lab } from '../lab/lab.ts';
import type { Cell, Ground } from './answer.ts';
import type { LoggedChange } from './changes.ts';
import type { Feature } from './feature.ts';
import type { Localized } from './localized.ts';
import type { OptionList } from './options.ts';
import type { Server } from './server.ts';
import type { Setting } from './settings.ts';

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

/** Where the identification key ends: a server, the features that make it the answer, and those that it lacks. */
export interface KeyTarget {
  server: string;
  because: string[];
  but: string[];
}

/** One question of the identification key. */
export interface Couplet {
  id: string;
  asks: Localized;
  answers: { says: Localized; to: { question: number } | KeyTarget }[];
}

/** A view of the matrix to start from. */
export interface Preset {
  id: string;
  name: Localized;
  /** What the address of the view has behind its question mark. */
  query: string;
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
  presets: Preset[];
  retired: Retired[];
  /** Cells by server and feature; exactly one for each pair. */
  cells: Record<string, Record<string, Cell>>;
  /** Options of every server that has been asked for them, in the order of servers. */
  options: OptionList[];
  /** What one sets whatever the server, by name. */
  settings: Setting[];
  /** Example files by their path below content/examples/, with their comments in each language. */
  examples: Record<string, Localized>;
  /** What the lab found when it started them, by the same paths. */
  exampleRuns: Record<string, ExampleRun>;
  /** What the lab did; absent before its first run. */
  lab?: Lab;
  /** What changed in facts, newest first. */
  changes: LoggedChange[];
  /** The newest day on which a fact was checked. */
  date: string;
}
