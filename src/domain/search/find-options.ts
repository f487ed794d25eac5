import type { SearchResult } from './results.ts';
import type { IndexedOption } from './search-options.ts';
import type { SearchModel } from './search-model.ts';
import { wordsIn, writtenWords } from './search-text.ts';

/** How many options a query leads to. */
const mostOptions = 8;
/** Results before options that a query names among other words. */
const before = { asked: 0, named: 1, among: 3 } as const;

/** Options whose spelling a query has as a whole, how many of the other results come before them, and whether the query has no other word. */
export interface FoundOptions {
  results: SearchResult[];
  at: number;
  isWhole: boolean;
}

/**
 * The options that a query spells: before all else where it is one spelling that no plain word is and the server whose it is, after the best
 * result where it is one of both, and else after the best three.
 */
export function findOptions(model: SearchModel, text: string, servers: readonly number[]): FoundOptions {
  const naming = new Set(servers.flatMap((server) => model.names[server]!.flatMap((name) => name.split(' '))));
  const others = wordsIn(text).filter((word) => !naming.has(word));
  const found = others.flatMap((word) => model.options.get(word) ?? []).filter(([server]) => !servers.length || servers.includes(server));
  const results = [...new Set(found)].slice(0, mostOptions).map((it) => optionResult(model, it));
  const telling = [servers.length === 1, isIdentifier(text)].filter(Boolean).length;
  const isWhole = others.length === 1 && results.length > 0;
  return { results, isWhole, at: isWhole ? [before.among, before.named, before.asked][telling]! : before.among };
}

/** Whether a text holds a word that is no plain one: of several parts, with hyphens before it, or with capitals within. */
function isIdentifier(text: string): boolean {
  return /(?:^|\s)--?[a-z]/i.test(text) || /[a-z][A-Z]/.test(text) || writtenWords(text).some((word) => /[a-z][-_.][a-z]/.test(word));
}

function optionResult({ index }: SearchModel, [server, path, line, name]: IndexedOption): SearchResult {
  return { kind: 'option', path, titles: [`${index.servers[server]!.name} ${name}`], line: [{ text: line }], side: '', parts: [], about: [server], score: 0 };
}
