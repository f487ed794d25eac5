import { connect, type ClientHttp2Session, type IncomingHttpHeaders } from 'node:http2';
import { connect as connectTcp } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import type { Address } from './connection.ts';

/** What this module needs of an instance. */
export interface Peer {
  address: Address;
  note(text: string): void;
}

/** A response over HTTP/2; status 0: the stream ended without one, and `error` says how. */
export interface Http2Response {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  error?: string;
}

/** An HTTP/2 connection, over TLS with ALPN h2 or in clear text with prior knowledge (RFC 9113 section 3). */
export class Http2 {
  readonly #session: ClientHttp2Session;
  readonly #peer: Peer;
  private constructor(session: ClientHttp2Session, peer: Peer) {
    this.#session = session;
    this.#peer = peer;
  }

  /** Undefined where the server does not speak HTTP/2: another ALPN answer, or no SETTINGS frame within these seconds. */
  static async open(peer: Peer, { tls = false, seconds = 5 } = {}): Promise<Http2 | undefined> {
    const socket = tls ? connectTls({ ...peer.address, ALPNProtocols: ['h2'], rejectUnauthorized: false }) : connectTcp(peer.address);
    // The certificate is the laboratory's own and nobody's authority signed it.
    const session = connect(tls ? 'https://localhost' : 'http://localhost', { createConnection: () => socket });
    const isReady = await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), seconds * 1000);
      const settle = (isOpen: boolean) => (clearTimeout(timer), resolve(isOpen));
      socket.once('secureConnect', () => (socket as TLSSocket).alpnProtocol === 'h2' || settle(false));
      session.once('remoteSettings', () => settle(true));
      session.on('error', () => settle(false));
      session.once('close', () => settle(false));
    });
    peer.note(`HTTP/2 ${tls ? 'with ALPN h2' : 'with prior knowledge'}: ${isReady ? 'the server sent its settings' : 'not spoken'}`);
    if (isReady) return new Http2(session, peer);
    session.destroy();
    return undefined;
  }

  /** One request on a stream of its own; never rejects. */
  request(path: string, { method = 'GET', headers = {} as Record<string, string>, body = '', seconds = 10 } = {}): Promise<Http2Response> {
    return new Promise((resolve) => {
      const response: Http2Response = { status: 0, headers: {}, body: Buffer.alloc(0) };
      const stream = this.#session.request({ ':method': method, ':path': path, ':authority': 'localhost', ...headers }, { endStream: body === '' });
      const timer = setTimeout(() => stream.close(), seconds * 1000);
      stream.on('response', (fields) => Object.assign(response, { status: Number(fields[':status']), headers: fields }));
      stream.on('data', (part: Buffer) => (response.body = Buffer.concat([response.body, part])));
      stream.on('error', (error) => (response.error = error.message));
      stream.on('close', () => {
        clearTimeout(timer);
        this.#peer.note(`HTTP/2 ${method} ${path}: ${response.status || response.error || 'no response'}, ${response.body.length} bytes`);
        resolve(response);
      });
      if (body !== '') stream.end(body);
    });
  }

  /** Closes at once. */
  close(): void {
    this.#session.destroy();
  }
}
