import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** One line that the application under test wrote: `start` when it is called, other events by route. */
export interface LogLine {
  event: string;
  /** The request's id: `id` of its query string, else one that the application made. */
  id: string;
  path: string;
  method: string;
  pid: number;
  thread: number;
  /** Seconds of the machine's monotonic clock. */
  at: number;
  [more: string]: unknown;
}

/** The application's own log: what decides whether it ran. Begins empty for each probe. */
export class AppLog {
  readonly #file: string;
  #offset = 0;
  constructor(file: string) {
    this.#file = file;
  }

  /** Forgets what was written until now. */
  begin(): void {
    this.#offset = this.#read().length;
  }

  /** All whole lines since the probe began. */
  lines(): LogLine[] {
    return parse(this.#read().subarray(this.#offset));
  }

  /** All whole lines since the server started. */
  fromStart(): LogLine[] {
    return parse(this.#read());
  }

  /** The lines of one request, or those of one event of it. */
  of(id: string, event?: string): LogLine[] {
    return this.lines().filter((line) => line.id === id && (event === undefined || line.event === event));
  }

  /** Waits until a line matches; undefined when the time is over. */
  async wait(matches: (line: LogLine) => boolean, seconds = 5): Promise<LogLine | undefined> {
    for (const until = performance.now() + seconds * 1000; ; await sleep(20)) {
      const found = this.lines().find(matches);
      if (found || performance.now() > until) return found;
    }
  }

  #read(): Buffer {
    return existsSync(this.#file) ? readFileSync(this.#file) : Buffer.alloc(0);
  }
}

function parse(bytes: Buffer): LogLine[] {
  const text = bytes.toString('utf8');
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LogLine);
}
