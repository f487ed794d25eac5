import type { Witness } from '../wire/connection.ts';

/** Bytes of one step that are shown; the count of the others is. */
const shownBytes = 4096;
/** Lines of a transcript; a flood is cut. */
const mostLines = 2000;

type Entry = { at: number; connection?: number; event: string; bytes?: Buffer; dropped?: number };

/** What went over the wire, in order: direction, bytes escaped, times in whole seconds, which is what verdicts depend on. */
export class Transcript {
  readonly #entries: Entry[] = [];
  readonly #start = performance.now();
  #connections = 0;

  /** The witness of one more connection. */
  connection(label: string): Witness {
    const connection = ++this.#connections;
    return (event, bytes) => this.#add({ at: this.#seconds(), connection, event: event === 'connect' ? `connect ${label}` : event, ...(bytes && { bytes }) });
  }

  /** A line about something else than bytes: a signal, a process that ended. */
  note(text: string): void {
    this.#add({ at: this.#seconds(), event: text });
  }

  /** The text, one line an event and one a line of bytes. */
  toString(): string {
    const lines = this.#entries.flatMap((entry) => this.#linesOf(entry));
    const cut = lines.length > mostLines ? [...lines.slice(0, mostLines), `(${lines.length - mostLines} more lines)`] : lines;
    return `${cut.join('\n')}\n`;
  }

  #seconds(): number {
    return Math.round((performance.now() - this.#start) / 1000);
  }

  #add(entry: Entry): void {
    const last = this.#entries.at(-1);
    // How TCP cuts a stream into segments is chance: bytes that follow each other are one step.
    if (entry.bytes && last?.bytes && last.connection === entry.connection && last.event === entry.event && last.at === entry.at) {
      const room = Math.max(0, shownBytes - last.bytes.length);
      last.bytes = Buffer.concat([last.bytes, entry.bytes.subarray(0, room)]);
      last.dropped = (last.dropped ?? 0) + Math.max(0, entry.bytes.length - room);
    } else if (this.#entries.length < mostLines * 2) {
      const bytes = entry.bytes?.subarray(0, shownBytes);
      this.#entries.push({ ...entry, ...(bytes && { bytes: Buffer.from(bytes), dropped: entry.bytes!.length - bytes.length }) });
    }
  }

  #linesOf({ at, connection, event, bytes, dropped }: Entry): string[] {
    const time = `${at} s`.padStart(7);
    const who = connection === undefined ? '' : ` #${connection}`;
    if (!bytes) return [`${time}${who} ${event}`];
    const sign = event === 'sent' ? '>' : '<';
    const parts = escaped(bytes).map((line) => `${time}${who} ${sign} ${line}`);
    return dropped ? [...parts, `${time}${who} ${sign} (${dropped} more bytes)`] : parts;
  }
}

/** Printable ASCII as it is, everything else as an escape; one line for each line feed. */
function escaped(bytes: Buffer): string[] {
  const text = bytes.toString('latin1').replace(/[^\x20-\x7e]|\\/g, (char) => escapes[char] ?? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return text.split(/(?<=\\n)/);
}

const escapes: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };
