/** How the peer stands: still open, ended its side (FIN) or reset (RST). */
export type Peer = 'open' | 'end' | 'reset';

/** What a reader needs of a connection. */
export interface Inbox {
  /** Bytes that arrived and were not taken yet. */
  readonly waiting: Buffer;
  readonly peer: Peer;
  /** Takes that many of them. */
  take(count: number): Buffer;
  /** Whether more than the known number of bytes is there within so many seconds. */
  more(known: number, seconds: number): Promise<boolean>;
}

/** No line may be longer: a flood ends as `malformed`. */
const longestLine = 1 << 20;

/** Thrown where a message ends before it is whole: how. */
export class Ended extends Error {
  readonly how: 'closed' | 'reset' | 'silent' | 'malformed';
  constructor(how: 'closed' | 'reset' | 'silent' | 'malformed') {
    super(how);
    this.how = how;
  }
}

/** Takes lines and bytes from a connection until a point in time; throws how it ended. */
export class Reader {
  readonly #connection: Inbox;
  readonly #until: number;
  constructor(connection: Inbox, until: number) {
    this.#connection = connection;
    this.#until = until;
  }

  async line(): Promise<string> {
    for (;;) {
      const waiting = this.#connection.waiting;
      const end = waiting.indexOf(10);
      if (end >= 0)
        return this.#connection
          .take(end + 1)
          .toString('latin1')
          .replace(/\r?\n$/, '');
      if (waiting.length > longestLine) throw new Ended('malformed');
      await this.#wait(waiting.length);
    }
  }

  async bytes(count: number, use: (part: Buffer) => void): Promise<void> {
    for (let left = count; left > 0;) {
      if (!this.#connection.waiting.length) await this.#wait(0);
      const part = this.#connection.take(Math.min(left, this.#connection.waiting.length));
      left -= part.length;
      use(part);
    }
  }

  async untilClosed(use: (part: Buffer) => void): Promise<void> {
    for (;;) {
      if (this.#connection.waiting.length) use(this.#connection.take(this.#connection.waiting.length));
      else if (this.#connection.peer === 'end') return;
      else if (!(await this.#connection.more(0, this.#left))) this.#end('end');
    }
  }

  async #wait(known: number): Promise<void> {
    if (!(await this.#connection.more(known, this.#left))) this.#end();
  }

  get #left(): number {
    return (this.#until - performance.now()) / 1000;
  }

  /** Throws how it ended, unless the connection ended as expected. */
  #end(expected?: 'end'): void {
    const { peer } = this.#connection;
    if (peer === expected) return;
    throw new Ended(peer === 'open' ? 'silent' : peer === 'reset' ? 'reset' : 'closed');
  }
}
