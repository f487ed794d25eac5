import { parseArgs } from 'node:util';
import { findProbes, findServers, tiers, type FoundProbe, type FoundServer } from './catalog.ts';
import type { Target } from './round.ts';

/** What the user asked for or wrote cannot be used; the message says why and what can. */
export class ChoiceError extends Error {}

/** What the command line asks for. */
export interface Choice {
  command: (typeof commands)[number];
  /** Words after the command, for those that take some. */
  names: string[];
  servers: FoundServer[];
  targets: Target[];
  /** Whether servers were named; otherwise it is all. */
  isNamed: boolean;
  probes: FoundProbe[];
  known: FoundProbe[];
  rounds: number;
  isWritten: boolean;
  /** May install packages of the system without asking. */
  isAgreed: boolean;
  /** How many results are asked again, and which ones. */
  sample: number;
  seed: string;
}

const commands = ['list', 'setup', 'lock', 'run', 'recheck', 'check', 'examples', 'options', 'new', 'draft', 'diff'] as const;
/** Commands that take words: names of what they work on. */
const takesNames: readonly string[] = ['examples', 'options', 'new', 'draft', 'diff'];
const options = {
  servers: { type: 'string' },
  configurations: { type: 'string' },
  probes: { type: 'string' },
  tier: { type: 'string' },
  repeat: { type: 'string' },
  'dry-run': { type: 'boolean' },
  yes: { type: 'boolean' },
  sample: { type: 'string' },
  seed: { type: 'string' },
} as const;

/** Reads the command line; throws ChoiceError. Without names: every server of lab/servers/ and every probe. */
export async function readChoice(argv: string[]): Promise<Choice> {
  const { values, positionals } = parse(argv);
  const command = positionals[0] ?? 'run';
  requireKnown('command', command, commands);
  if (positionals.length > 1 && !takesNames.includes(command))
    throw new ChoiceError(`${positionals[1]} is one word too many: separate names by commas, without spaces`);
  const [servers, known] = [await findServers(), await findProbes()];
  const names = splitNames(values.servers);
  for (const name of names ?? [])
    requireKnown(
      'server',
      name,
      servers.map(({ id }) => id),
    );
  const chosen = servers.filter(({ id, kind }) => (names ? names.includes(id) : kind === 'server'));
  const wanted = splitNames(values.configurations);
  const all = chosen.flatMap((server) => Object.keys(server.adapter.configurations).map((configuration) => ({ server, configuration })));
  for (const name of wanted ?? [])
    requireKnown(
      'configuration',
      name,
      all.map(({ configuration }) => configuration),
    );
  const ids = splitNames(values.probes);
  for (const id of ids ?? [])
    requireKnown(
      'probe',
      id,
      known.flatMap((it) => [it.id, it.group]),
    );
  if (values.tier !== undefined) requireKnown('tier', values.tier, Object.keys(tiers));
  const rounds = readNumber('repeat', values.repeat ?? '3', 'rounds', 9);
  const sample = readNumber('sample', values.sample ?? '20', 'results', 500);
  const probes = known.filter(
    ({ id, group, tier }) => (!ids || ids.includes(id) || ids.includes(group)) && (values.tier === undefined || tier === values.tier),
  );
  if (probes.length === 0) throw new ChoiceError(`none of these probes is in the tier ${values.tier}: leave one of the two out`);
  return {
    command: command as Choice['command'],
    names: positionals.slice(1),
    servers,
    isNamed: names !== undefined,
    targets: all.filter(({ configuration }) => !wanted || wanted.includes(configuration)),
    probes,
    known,
    rounds,
    isWritten: !values['dry-run'],
    isAgreed: values.yes === true,
    sample,
    seed: values.seed ?? `${Date.now()}`,
  };
}

function parse(argv: string[]) {
  try {
    return parseArgs({ args: argv, options, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new ChoiceError(
      `${message}: the options are ${Object.keys(options)
        .map((it) => `--${it}`)
        .join(', ')}`,
    );
  }
}

function readNumber(option: string, text: string, what: string, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new ChoiceError(`--${option} ${text}: give a number of ${what} from 1 to ${most}`);
}

function splitNames(names: string | undefined): string[] | undefined {
  return names?.split(',').filter(Boolean);
}

function requireKnown(what: string, name: string, known: readonly string[]): void {
  if (!known.includes(name)) throw new ChoiceError(`there is no ${what} ${name}: use one of ${[...new Set(known)].join(', ')}`);
}
