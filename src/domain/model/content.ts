import type { Locale } from '../../vocabulary/locales.ts';
import type {
  Authorities,
  FeatureEntry,
  GuideEntry,
  KeyEntry,
  Observations,
  ProbeEntry,
  Refs,
  Run,
  ServerEntry,
  StrictEntry,
  TranslationEntry,
} from '../../schema/index.ts';

/** One validated file of content/: `file` is its path from the root of the project, `id` its name. */
export interface Entry<T> {
  id: string;
  file: string;
  data: T;
  /** The prose below the frontmatter; empty for YAML files. */
  body: string;
}

/** A translation of one English file; `of` is the path of that file below content/, without its ending. */
export interface TranslationFile extends Entry<TranslationEntry> {
  locale: Locale;
  of: string;
}

/** Everything that contributors have written, validated file by file but not yet as a whole. */
export interface Content {
  servers: Entry<ServerEntry>[];
  features: Entry<FeatureEntry>[];
  guides: Entry<GuideEntry>[];
  key: KeyEntry;
  refs: Refs;
  authorities: Authorities;
  translations: TranslationFile[];
  /** Words of each probe but the malformed requests, whose words share one file. */
  probes: Entry<ProbeEntry>[];
  strict?: Entry<StrictEntry>;
  /** What the lab wrote, one file for each configuration. */
  observations: Entry<Observations>[];
  runs: Run[];
  /** Code of each probe by its id; of the malformed requests under `strict`. */
  probeSources: Record<string, string>;
  /** Text of each file below content/examples/, by its path there. */
  examples: Record<string, string>;
  /** Entries such as `servers/waitress` whose files are there but could not be read: rules need not complain that they are missing. */
  unread: string[];
}

/** Something wrong in content/: the message says what is wrong and what to do next. */
export interface Problem {
  file: string;
  /** Dotted path of the field, or `line 12` in prose. */
  field?: string;
  message: string;
  /** The entry that the message says is missing, such as `servers/waitress`. */
  misses?: string;
}

/** What rules may know besides the content itself; nothing here depends on the machine. */
export interface RuleContext {
  /** The day of the check, `2026-11-22`. */
  today: string;
  /** First 8 hex digits of the SHA-256 of a text. */
  hash: (text: string) => string;
  /** Every page that prose may link to, by its path without language, with the ids of elements that it keeps. */
  linkablePages: (content: Content) => ReadonlyMap<string, readonly string[]>;
}

/** A rule over the whole content; it reports every problem it finds. */
export type Rule = (content: Content, context: RuleContext) => Problem[];

/**
 * One line for a problem.
 * @example formatProblem({ file: 'content/refs.yml', field: 'C3', message: 'is missing' }) // 'content/refs.yml: C3: is missing'
 */
export function formatProblem({ file, field, message }: Problem): string {
  return [file, field, message].filter((part) => part !== undefined && part !== '').join(': ');
}
