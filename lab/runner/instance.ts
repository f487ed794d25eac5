import type { Signal } from '../adapter.ts';
import { Connection, type ConnectOptions } from '../wire/connection.ts';
import { requestBytes, type RequestParts } from '../wire/request.ts';
import type { Response } from '../wire/response.ts';
import { AppLog } from './app-log.ts';
import { Findings, type VerdictWithNumbers } from './findings.ts';
import { kill } from './processes.ts';
import type { Exit, Running } from './running.ts';
import { ServerProcess, type StartedAs } from './server-process.ts';
import { Transcript } from './transcript.ts';

/** A running server as a probe sees it: asked over the wire, while everything that happens goes into the probe's transcript. */
export class Instance extends ServerProcess {
  readonly log: AppLog;
  readonly #connections = new Set<Connection>();
  #transcript = new Transcript();
  #findings = new Findings('start', []);
  #probe = 'start';
  #ids = 0;
  /** Did the probe do something that may end the server: a signal, a limit that it reaches? Otherwise an end is no verdict. */
  mayEnd = false;

  constructor(as: StartedAs, running: Running) {
    super(as, running);
    this.log = new AppLog(`${as.place.folder}/app.log`);
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
  findings(seen: VerdictWithNumbers): string {
    const log = [...this.log.fromStart().filter(({ method }) => !method), ...this.log.lines().filter(({ method }) => method)];
    return this.#findings.text(seen, log, this.processes(), this.running.socket);
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
    const tls = options.tls ?? this.tls;
    const label = options.from ? `from ${options.from}` : tls ? 'with TLS' : '';
    const connection = await Connection.open(options.to ?? this.address, { ...options, ...(tls && { tls }) }, this.#transcript.connection(label));
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

  /** Sends a signal to the first process, or to another one; false if it is gone. Which ones may be sent is the probe's to ask. */
  signal(name: Signal, pid = this.pid): boolean {
    this.mayEnd = true;
    this.note(`signal ${name}${pid === this.pid ? '' : ` to ${this.nameOf(pid)}`}`);
    return kill(pid, name);
  }

  override async exited(seconds: number): Promise<Exit | undefined> {
    const exit = await super.exited(seconds);
    this.note(exit ? `exit ${exit.signal ?? exit.code}` : `still running after ${seconds} s`);
    return exit;
  }

  override async stop(): Promise<void> {
    this.finish();
    await super.stop();
  }
}
