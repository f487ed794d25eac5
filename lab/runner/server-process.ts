import { setTimeout as sleep } from 'node:timers/promises';
import type { Configuration, Launch, Need, Place, Setup } from '../adapter.ts';
import { Connection, type Address, type TlsOptions } from '../wire/connection.ts';
import { requestBytes } from '../wire/request.ts';
import { labIdentity } from './context.ts';
import { isAlive, isEnding, kill, killSession, processesOf, type Process } from './processes.ts';
import type { Exit, Running } from './running.ts';

/** How a server was started. */
export interface StartedAs {
  server: string;
  configuration: string;
  /** The distribution of the package index that brings the server. */
  distribution?: string | undefined;
  app: Configuration['app'];
  setup: Setup;
  launch: Launch;
  place: Place;
  /** Longest time in seconds that a probe of the wait tier waits for a server's own clock. */
  patience: number;
  /** What the launch needed that the plain one does not. */
  needs?: Need | undefined;
}

/** A server that was started: how, where it listens, its processes, and its end. */
export class ServerProcess {
  readonly server: string;
  readonly configuration: string;
  /** The distribution of the package index that brings the server; none where it comes with Python or the operating system. */
  readonly distribution: string | undefined;
  readonly app: Configuration['app'];
  readonly setup: Setup;
  readonly launch: Launch;
  readonly place: Place;
  /** What the launch needed that the plain one does not. */
  readonly needs: Need | undefined;
  /** Longest time in seconds that a probe of the wait tier waits for a server's own clock. */
  readonly patience: number;
  protected readonly running: Running;

  constructor(as: StartedAs, running: Running) {
    ({ server: this.server, configuration: this.configuration, distribution: this.distribution, app: this.app, setup: this.setup } = as);
    ({ launch: this.launch, place: this.place, patience: this.patience, needs: this.needs } = as);
    this.running = running;
  }

  /** Process id of the server's first process. */
  get pid(): number {
    return this.running.pid;
  }

  /** Where it listens. */
  get address(): Address {
    return this.setup.unix ? { path: this.place.socket } : { host: this.place.host, port: this.place.port };
  }

  /** Where the socket listens that it was handed without being asked to take it; undefined where it was handed none. */
  get handedOver(): Address | undefined {
    return this.running.handedOver;
  }

  /** What a client needs for TLS; undefined where the server does not speak it. */
  protected get tls(): TlsOptions | undefined {
    return this.setup.tls && (this.setup.clientCertificates ? labIdentity() : {});
  }

  /** Does a new, well-formed request get a 200 within these seconds? Not part of the transcript. */
  async answers(seconds = 3): Promise<boolean> {
    try {
      const connection = await Connection.open(this.address, this.tls ? { tls: this.tls } : {});
      connection.send(requestBytes('/hello', { headers: { Connection: 'close' } }));
      const { status } = await connection.response({ seconds });
      connection.close();
      return status === 200;
    } catch {
      return false;
    }
  }

  /** Living processes of the server, the first one among them; from /proc. */
  processes(): Process[] {
    return processesOf(this.pid, this.place.folder);
  }

  /** Waits until the first process has ended; undefined when the time is over. */
  async exited(seconds: number): Promise<Exit | undefined> {
    const exit = await Promise.race([this.running.exit, sleep(seconds * 1000, undefined, { ref: false })]);
    return exit ?? undefined;
  }

  /** Has the first process ended? */
  get isGone(): boolean {
    return this.end !== undefined;
  }

  /** How the first process ended; undefined while it runs. */
  get end(): Exit | undefined {
    return this.running.ended;
  }

  /** Waits for the news of an end that has begun, which a connection shows first; at most these seconds for one that may be about to begin. */
  async settled(seconds = 0): Promise<void> {
    if (seconds || isEnding(this.pid)) await Promise.race([this.running.exit, sleep((seconds || 5) * 1000, undefined, { ref: false })]);
  }

  /** What the server printed, both streams, first and last part of a flood. */
  output(): string {
    return this.running.output();
  }

  /** Ends the server and everything that it started. */
  async stop(): Promise<void> {
    if (!this.isGone) {
      kill(this.pid, 'SIGTERM');
      await Promise.race([this.running.exit, sleep(1500)]);
    }
    const until = performance.now() + 2000;
    // Killed is not gone: the port and the folder are free when the last process is. One may have been started meanwhile.
    for (let killed = killSession(this.pid, this.place.folder); killed.length && performance.now() < until; killed = killSession(this.pid, this.place.folder))
      while (killed.some(isAlive) && performance.now() < until) await sleep(10);
    this.running.remove();
  }
}
