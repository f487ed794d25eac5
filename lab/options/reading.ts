import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { OptionType, SpellingForm } from '../../src/vocabulary/options.ts';
import { programOf } from '../runner/context.ts';

/** One option as a reader finds it; what its server doesn't say is left out. */
export interface ReadOption {
  spellings: { form: SpellingForm; text: string }[];
  type?: OptionType;
  choices?: string[];
  default?: string;
  repeatable: boolean;
  since?: string;
  deprecated?: string;
  help?: string;
  /** `in` is another source of the entry than the reader's own. */
  source?: { in?: string; path: string; line: number };
}

/** How the options of a server are read: lab/options/servers/<id>.ts. */
export interface OptionReader {
  /** The source of its entry whose files the lines are lines of. */
  in: string;
  /** The release that is read, for servers that no environment of the lab has; left out where it is the locked one. */
  version?(): string;
  /** The options in the server's own order; throws where the server cannot be asked. */
  read(): ReadOption[];
}

/** Runs a reader of lab/options/readers/ in the environment of a server; what it prints is JSON. Throws with what it says where it fails. */
export function askPython(server: string, reader: string, ...words: string[]): ReadOption[] {
  const out = execFileSync(programOf(server, 'python'), [join(import.meta.dirname, 'readers', reader), ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    timeout: 60_000,
  });
  return JSON.parse(out) as ReadOption[];
}

/**
 * The id of an option: its first spelling in lower-case words joined by hyphens.
 * @example optionId({ spellings: [{ form: 'flag', text: '--bind' }], repeatable: false }) // 'bind'
 */
export function optionId({ spellings }: ReadOption): string {
  const words = spellings[0]!.text
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .replace(/(?<=[A-Z])(?=[A-Z][a-z])/g, '-')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const id = (words ?? []).join('-');
  return /^[a-z]/.test(id) ? id : `option-${id}`;
}
