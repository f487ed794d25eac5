import type { Configuration } from '../adapter.ts';
import { offerOf } from './offer.ts';

/**
 * Where an entry's command and its adapter's plain launch are not the same way to run a server; undefined if they are. Compared are the
 * program, its options and their words; what names an application, a file, an address or a number of a port may differ, and so may the
 * options that the adapter calls `places`. What is written into a file is compared by the names of its directives or calls.
 * @example commandProblem('waitress-serve hello:app', configuration) // undefined
 */
export function commandProblem(command: string, configuration: Configuration): string | undefined {
  const plain = offerOf(configuration, {});
  if (!plain) return 'its adapter offers no launch without a setup: let it';
  const [wanted, launched] = [comparableWords(command.split(/\s+/), configuration), comparableWords(plain.launch.argv, configuration)];
  if (wanted[0] !== launched[0]) return fileProblem(command, Object.values(plain.launch.files ?? {}).join('\n'));
  const lost = wanted.find((word) => !launched.includes(word));
  if (lost) return `its command has ${lost}, which its adapter does not: ${plain.command.join(' ')}`;
  const added = launched.find((word) => !wanted.includes(word));
  return added ? `its adapter has ${added}, which its command does not: ${plain.command.join(' ')}` : undefined;
}

/** Options and words, without those of `places` and what follows them, applications, files and addresses. */
function comparableWords(argv: readonly string[], { places = [] }: Configuration): string[] {
  const parts = argv.flatMap((word) => (/^--[\w-]+=/.test(word) && !places.includes(word.split('=')[0]!) ? word.split(/=(.*)/, 2) : [word]));
  const words: string[] = [];
  for (let index = 0; index < parts.length; index++) {
    const word = parts[index]!;
    const [name] = word.split('=');
    if (!places.includes(name!)) words.push(word);
    else if (name === word && parts[index + 1]?.startsWith('-') === false) index += 1;
  }
  return words.filter((word, index) => index === 0 || !/[:/.<]/.test(word));
}

/** Directives (`WSGIScriptAlias …; …`) and calls (`run_simple(…)`) stand at the beginning of their statements. */
function fileProblem(command: string, text: string): string | undefined {
  const names = command.split(';').map((statement) => /^\s*([A-Za-z_]\w*)/.exec(statement)?.[1] ?? statement.trim());
  const lost = names.find((name) => !new RegExp(`^\\s*${name}\\b`, 'm').test(text));
  return lost ? `its command has ${lost}, which stands nowhere in what its adapter writes` : undefined;
}
