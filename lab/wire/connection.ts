import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import type { Peer } from './reader.ts';
import { readResponse, type Response } from './response.ts';

/** Where a server listens. */
export type Address = { host: string; port: number } | { path: string };

export interface ConnectOptions {
  /** The client's own address, such as 127.0.0.2 for a peer that nobody trusts. */
  from?: string;
  /** Another address than the server's own. */
  to?: Address;
  tls?: TlsOptions;
}

type TlsVersion = 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';
export interface TlsOptions {
  alpn?: string[];
  minVersion?: TlsVersion;
  maxVersion?: TlsVersion;
  /** The client's own certificate and key, PEM. */
  cert?: string;
  key?: string;
}

/** Is told of everything that passes, in order. */
export type Witness = (event: 'connect' | 'sent' | 'received' | 'end' | 'reset' | 'close', bytes?: Buffer) => void;

/** A client connection that sends exactly the given bytes and forgives nothing silently. Every wait has an end. */
export class Connection {
  /** Bytes that arrived and were not taken yet. */
  #inbox = Buffer.alloc(0);
  #peer: Peer = 'open';
  #wake: (() => void)[] = [];
  readonly socket: Socket;
  readonly #witness: Witness;

  private constructor(socket: Socket, witness: Witness) {
    this.socket = socket;
    this.#witness = witness;
    socket.on('data', (bytes) => {
      witness('received', bytes);
      this.#inbox = Buffer.concat([this.#inbox, bytes]);
      this.#notify();
    });
    socket.on('end', () => this.#gone('end'));
    socket.on('error', () => this.#gone('reset'));
    socket.on('close', () => this.#gone('end'));
  }

  /** Opens a connection; rejects with the system's error where nobody listens or TLS fails. */
  static open(address: Address, options: ConnectOptions = {}, witness: Witness = () => {}): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const base = { ...address, ...(options.from && { localAddress: options.from }), allowHalfOpen: true, noDelay: true };
      const { alpn, ...versions } = options.tls ?? {};
      // The certificate is the laboratory's own and nobody's authority signed it.
      const secure: ConnectionOptions = { ...base, ...versions, rejectUnauthorized: false, ...(alpn && { ALPNProtocols: alpn }) };
      // OpenSSL offers TLS 1.0 and 1.1 only at its lowest security level.
      if (versions.minVersion?.match(/^TLSv1(\.1)?$/)) secure.ciphers = 'DEFAULT:@SECLEVEL=0';
      const socket: Socket = options.tls ? connectTls(secure) : connectTcp(base);
      const timer = setTimeout(() => socket.destroy(new Error('no connection within 5 s')), 5000);
      socket.once('error', reject);
      socket.once(options.tls ? 'secureConnect' : 'connect', () => {
        clearTimeout(timer);
        socket.off('error', reject);
        witness('connect');
        resolve(new Connection(socket, witness));
      });
      socket.once('close', () => clearTimeout(timer));
    });
  }

  /** Sends text as Latin-1, or bytes as they are. A peer that is gone is no error: the next read tells. */
  send(data: string | Buffer): void {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
    this.#witness('sent', bytes);
    if (this.socket.writable) this.socket.write(bytes);
  }

  /** Stops reading, so that the peer's writes fill the buffers; `resume` reads again. */
  pause(): void {
    this.socket.pause();
  }
  resume(): void {
    this.socket.resume();
  }

  /** How the peer stands now. */
  get peer(): Peer {
    return this.#peer;
  }

  /** Bytes that arrived and were not taken yet. */
  get waiting(): Buffer {
    return this.#inbox;
  }

  /** Takes the first `count` bytes of what waits. */
  take(count: number): Buffer {
    const taken = this.#inbox.subarray(0, count);
    this.#inbox = this.#inbox.subarray(count);
    return taken;
  }

  /** Waits until more bytes than `known` wait, the peer is gone, or the time is over; true while there is something new. */
  async more(known: number, seconds: number): Promise<boolean> {
    const until = performance.now() + seconds * 1000;
    while (this.#inbox.length <= known) {
      const left = until - performance.now();
      if (this.#peer !== 'open' || left <= 0) return false;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#wake.push(() => (clearTimeout(timer), resolve()));
      });
    }
    return true;
  }

  /** Waits until the peer closes; bytes that arrive meanwhile stay. `open` when the time is over. */
  async closed(seconds: number): Promise<Peer> {
    const until = performance.now() + seconds * 1000;
    while (this.#peer === 'open' && performance.now() < until) await this.more(this.#inbox.length, (until - performance.now()) / 1000);
    return this.#peer;
  }

  /** Reads one final response, interim ones beside it. `method` decides whether a body follows (RFC 9112 section 6.3). */
  response(options: { method?: string; seconds?: number } = {}): Promise<Response> {
    return readResponse(this, options.method ?? 'GET', options.seconds ?? 10);
  }

  /** Everything until the peer closes or the time is over. */
  async rest(seconds: number): Promise<Buffer> {
    await this.closed(seconds);
    return this.take(this.#inbox.length);
  }

  /** Closes at once. */
  close(): void {
    if (this.socket.destroyed) return;
    this.#witness('close');
    this.socket.removeAllListeners('data');
    this.socket.destroy();
  }

  #gone(how: 'end' | 'reset'): void {
    if (this.#peer !== 'open') return;
    this.#peer = how;
    if (!this.socket.destroyed || how === 'reset') this.#witness(how);
    this.#notify();
  }

  #notify(): void {
    for (const wake of this.#wake.splice(0)) wake();
  }
}
