import { setTimeout as sleep } from 'node:timers/promises';
import type { Launch, Need, Place, Setup, Signal } from '../adapter.ts';
import { Connection, type Address, type ConnectOptions, type TlsOptions } from '../wire/connection.ts';
import { requestBytes, type RequestParts } from '../wire/request.ts';
import type { Response } from '../wire/response.ts';
import { labIdentity } from './context.ts';
import { AppLog } from './app-log.ts';
import { Findings, type Came } from './measured.ts';
import { isEnding, killSession, kill, processesOf, type Process } from './processes.ts';
import type { Exit, Running } from './running.ts';
import { Transcript } from './transcript.ts';

/** A running server as a probe sees it. */
export class Instance {
  readonly server: string;
  readonly configuration: string;
  readonly app: 'wsgi' | 'asgi';
  readonly setup: Setup;
  readonly launch: Launch;
  readonly place: Place;
  /** What the launch needed that the plain one does not. */
  readonly needs: Need | undefined;
  readonly log: AppLog;
  /** Longest time in seconds that a probe of the wait tier waits for a server's own clock. */
  readonly patience: number;
  readonly #running: Running;
  readonly #connections = new Set<Connection>();
  #transcript = new Transcript();
  #probe = 'start';
  #ids = 0;
  #findings = new Findings('start', []);
  /** Did the probe do something that may end the server: a signal, a limit that it reaches? Otherwise an end is no verdict. */
  mayEnd = false;

  constructor(
    of: { server: string; configuration: string; app: 'wsgi' | 'asgi'; setup: Setup; launch: Launch; place: Place; patience: number; needs?: Need },
    running: Running,
  ) {
    ({ server: this.server, configuration: this.configuration, app: this.app, setup: this.setup } = of);
    ({ launch: this.launch, place: this.place, patience: this.patience, needs: this.needs } = of);
    this.#running = running;
    this.log = new AppLog(`${of.place.folder}/app.log`);
  }

  /** Process id of the server's first process. */
  get pid(): number {
    return this.#running.pid;
  }

  /** Where it listens. */
  get address(): Address {
    return this.setup.unix ? { path: this.place.socket } : { host: this.place.host, port: this.place.port };
  }

  get #tls(): TlsOptions | undefined {
    return this.setup.tls && (this.setup.clientCertificates ? labIdentity() : {});
  }

  /** Begins a probe: an empty log, a new transcript, request ids and names of processes from 1. */
  begin(probe: string): void {
    this.#transcript = new Transcript();
    this.#probe = probe;
    this.#ids = 0;
    const { timeout, recycle, memory } = this.setup;
    // A server that runs the request in its only process ends with it.
    this.mayEnd = [timeout, recycle, memory].some((limit) => limit !== undefined);
    this.#findings = new Findings(probe, this.processes());
    this.log.begin();
  }

  /** Ends a probe: closes its connections. */
  finish(): void {
    for (const connection of this.#connections) connection.close();
    this.#connections.clear();
  }

  /** What went over the wire since the probe began. */
  wire(): string {
    return this.#transcript.toString();
  }

  /** The end of a probe's transcript: what the application logged, and everything that was measured. */
  findings(came: Came): string {
    const log = [...this.log.fromStart().filter(({ method }) => !method), ...this.log.lines().filter(({ method }) => method)];
    return this.#findings.text(came, log, this.processes(), this.#running.socket);
  }

  /** A named observation for the end of the transcript. */
  measure(name: string, value: string | number): void {
    this.#findings.measure(name, value);
  }

  /** A name for a process id, the same throughout a transcript: `process 1`. */
  nameOf(pid: number): string {
    return this.#findings.nameOf(pid);
  }

  /** A request id that no other request of this probe has, for the query. */
  id(): string {
    return `${this.#probe}-${++this.#ids}`;
  }

  /** A line in the transcript: what the probe did or saw besides bytes. */
  note(text: string): void {
    this.#transcript.note(text);
  }

  /** A raw connection, with TLS where the setup says so; closed by the runner when the probe ends. */
  async connect(options: ConnectOptions = {}): Promise<Connection> {
    const tls = options.tls ?? this.#tls;
    const label = options.from ? `from ${options.from}` : tls ? 'with TLS' : '';
    const connection = await Connection.open(this.address, { ...options, ...(tls && { tls }) }, this.#transcript.connection(label));
    this.#connections.add(connection);
    return connection;
  }

  /** One well-formed request on a connection of its own (`Connection: close`), and its response. */
  async fetch(target: string, parts: RequestParts & { seconds?: number; from?: string } = {}): Promise<Response> {
    const connection = await this.connect(parts.from ? { from: parts.from } : {});
    const headers = Array.isArray(parts.headers) ? parts.headers : Object.entries(parts.headers ?? {});
    connection.send(requestBytes(target, { ...parts, headers: [...headers, ['Connection', 'close']] }));
    const response = await connection.response({ method: parts.method, seconds: parts.seconds });
    connection.close();
    return response;
  }

  /** Does a new, well-formed request get a 200 within these seconds? Not part of the transcript. */
  async answers(seconds = 3): Promise<boolean> {
    try {
      const connection = await Connection.open(this.address, this.#tls ? { tls: this.#tls } : {});
      connection.send(requestBytes('/hello', { headers: { Connection: 'close' } }));
      const { status } = await connection.response({ seconds });
      connection.close();
      return status === 200;
    } catch {
      return false;
    }
  }

  /** Sends a signal to the first process, or to another one; false if it is gone. Which ones may be sent is the probe's to ask. */
  signal(name: Signal, pid = this.pid): boolean {
    this.mayEnd = true;
    this.note(`signal ${name}${pid === this.pid ? '' : ` to ${this.nameOf(pid)}`}`);
    return kill(pid, name);
  }

  /** Living processes of the server, the first one among them; from /proc. */
  processes(): Process[] {
    return processesOf(this.pid);
  }

  /** Waits until the first process has ended; undefined when the time is over. */
  async exited(seconds: number): Promise<Exit | undefined> {
    const exit = await Promise.race([this.#running.exit, sleep(seconds * 1000, undefined, { ref: false })]);
    this.note(exit ? `exit ${exit.signal ?? exit.code}` : `still running after ${seconds} s`);
    return exit ?? undefined;
  }

  /** Has the first process ended? */
  get isGone(): boolean {
    return this.end !== undefined;
  }

  /** How the first process ended; undefined while it runs. */
  get end(): Exit | undefined {
    return this.#running.ended;
  }

  /** Waits for the news of an end that has begun, which a connection shows first; at most these seconds for one that may be about to begin. */
  async settled(seconds = 0): Promise<void> {
    if (seconds || isEnding(this.pid)) await Promise.race([this.#running.exit, sleep((seconds || 5) * 1000, undefined, { ref: false })]);
  }

  /** What the server printed, both streams, first and last part of a flood. */
  output(): string {
    return this.#running.output();
  }

  /** Ends the server and everything that it started. */
  async stop(): Promise<void> {
    this.finish();
    if (!this.isGone) {
      kill(this.pid, 'SIGTERM');
      await Promise.race([this.#running.exit, sleep(1500)]);
    }
    killSession(this.pid);
    // Killed is not gone: the port and the folder are free when the last process is.
    for (const until = performance.now() + 2000; this.processes().length && performance.now() < until;) await sleep(10);
    this.#running.remove();
  }
}
