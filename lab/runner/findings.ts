import type { LogLine } from './app-log.ts';
import { holds } from './listening.ts';
import type { Process } from './processes.ts';

/** A verdict with what was counted and measured beside it. */
export interface VerdictWithNumbers {
  verdict: string;
  numbers?: Partial<Record<string, number | undefined>>;
}

/** Longest text of a logged field that is shown. */
const longestField = 80;

/** What is measured while one probe asks, beside what goes over the wire: the end of its transcript, so that it shows its verdict. */
export class Findings {
  readonly #probe: string;
  readonly #before: string;
  readonly #named: [name: string, value: string | number][] = [];
  readonly #names = new Map<number, string>();

  constructor(probe: string, processes: readonly Process[]) {
    this.#probe = probe;
    this.#before = this.#list(processes);
  }

  /** Adds a named observation. */
  measure(name: string, value: string | number): void {
    this.#named.push([name, value]);
  }

  /** `process 1` and so on, in the order in which processes are first named, because their ids are chance. */
  nameOf(pid: number): string {
    const name = this.#names.get(pid) ?? `process ${this.#names.size + 1}`;
    this.#names.set(pid, name);
    return name;
  }

  /** The application's log and all that was measured, one observation a line; `socket` is the number of the one that the server was handed. */
  text({ verdict, numbers = {} }: VerdictWithNumbers, log: readonly LogLine[], processes: readonly Process[], socket?: string): string {
    // Questions of the runner itself carry no id of the probe; what is no request may have come before the probe did.
    const lines = log.filter(({ id, method, path }) => !method || path !== '/hello' || id.startsWith(`${this.#probe}-`));
    const counts = Object.entries(numbers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
    const shown = [
      ['verdict', verdict],
      ...counts,
      ...this.#named,
      ...(socket ? [['descriptor 3', `a listening socket, held by ${this.#list(processes.filter(({ pid }) => holds(pid, socket)))}`]] : []),
      ['processes at the start', this.#before],
      ['processes at the end', this.#list(processes)],
    ];
    return `${this.#logOf(lines)}\n── measured\n${shown.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`;
  }

  #list(processes: readonly Process[]): string {
    return processes.map(({ pid }) => this.nameOf(pid)).join(', ') || 'none';
  }

  /** For each process and event how often, with the range or the values of its fields. */
  #logOf(lines: readonly LogLine[]): string {
    const groups = Map.groupBy(lines, ({ pid, event }) => `${this.nameOf(pid)}: ${event}`);
    const shown = [...groups].map(([head, group]) => {
      const threads = new Set(group.map(({ thread }) => thread)).size;
      const parts = [...(threads > 1 ? [`in ${threads} threads`] : []), ...fieldsOf(group)];
      return `${head} × ${group.length}${parts.length ? ` (${parts.join(', ')})` : ''}`;
    });
    return shown.length ? `\n── log of the application\n${shown.join('\n')}\n` : '';
  }
}

/** Fields that every line of the log has. */
const commonFields = ['event', 'id', 'method', 'pid', 'thread', 'at'];

function fieldsOf(group: readonly LogLine[]): string[] {
  const names = [...new Set(group.flatMap((line) => Object.keys(line)))].filter((name) => !commonFields.includes(name));
  return names.flatMap((name) => {
    const values = group.map((line) => line[name]).filter((value) => value !== undefined && value !== '');
    const [first, ...others] = [...new Set(values.map((value) => JSON.stringify(value)))];
    if (first === undefined) return [];
    if (others.length && values.every((value) => typeof value === 'number')) return [`${name} ${Math.min(...values)} to ${Math.max(...values)}`];
    const rest = others.length > 2 ? [`and ${others.length} more`] : others.map(shorten);
    return [[`${name} ${shorten(first)}`, ...rest].join(' ')];
  });
}

const shorten = (text: string): string => (text.length > longestField ? `${text.slice(0, longestField)}…` : text);
