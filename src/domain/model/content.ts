import type { ComponentRule } from '../prose/component-rules.ts';
import type { Prose } from '../prose/prose.ts';
import type { Kinds, ListKind, SingleKind, TextKind } from '../../content/kinds.ts';
import type { Reference } from '../../content/references.ts';
import type { Texts } from '../../content/texts.ts';

/** One validated file of content/: `file` is its path from the root of the project, `id` its name. */
export interface Entry<T> {
  id: string;
  file: string;
  data: T;
  /** The prose below the frontmatter; empty for YAML files. */
  body: string;
  /** The same prose as the parser reads it. */
  prose: Prose;
}

/** What the reader makes of a kind: a folder of entries, the data of a single file, texts by name, or names alone. */
export type ContentOf<Kind> =
  Kind extends ListKind<infer Data, infer Place>
    ? (Entry<Data> & Place)[]
    : Kind extends SingleKind<infer Data, infer Empty>
      ? Data | Extract<Empty, undefined>
      : Kind extends TextKind<'texts'>
        ? Record<string, string>
        : string[];

/** Everything that contributors have written, kind by kind, validated file by file but not yet as a whole. */
export type Content = { [Name in keyof Kinds]: ContentOf<Kinds[Name]> } & {
  /** English texts to translate of every entry, by its path below content/ without the ending. */
  texts: Record<string, Texts>;
  /** Entries that fields of other files name. */
  references: (Reference & { file: string })[];
  /** Entries such as `servers/waitress` whose files are there but could not be read: rules need not complain that they are missing. */
  unread: string[];
};

/** Something wrong in content/: the message says what is wrong and what to do next. */
export interface Problem {
  file: string;
  /** Dotted path of the field, or `line 12` of the file. */
  field?: string;
  message: string;
  /** The entry that the message says is missing, such as `servers/waitress`. */
  misses?: string;
  /** It could run code, break the page or deceive its readers: not even a draft is drawn with it. */
  unsafe?: true;
}

/** What rules may know besides the content itself; nothing here depends on the machine. */
export interface RuleContext {
  /** The day of the check, `2026-11-22`. */
  today: string;
  /** First 8 hex digits of the SHA-256 of a text. */
  hash: (text: string) => string;
  /** Every page that prose may link to, by its path without language, with the ids of elements that it keeps. */
  linkablePages: (content: Content) => ReadonlyMap<string, readonly string[]>;
  /** The components that prose may use, by name. */
  proseComponents: Record<string, ComponentRule>;
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
