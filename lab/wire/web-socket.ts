import { connect as connectTcp } from 'node:net';
import { WebSocket } from 'ws';
import type { Peer } from './http2.ts';

/** How a WebSocket ended: the code of its close frame, 1006 when there was none (RFC 6455 section 7.4). */
export interface Closed {
  code: number;
  reason: string;
}

/** A WebSocket as the client sees it (RFC 6455). Every wait has an end. */
export class WebSocketClient {
  readonly #socket: WebSocket;
  readonly #peer: Peer;
  readonly #messages: (string | Buffer)[];
  #closed: Closed | undefined;
  #pings = 0;
  /** Status of the handshake: 101 when it is open; 0 when there was no HTTP answer. */
  readonly status: number;
  /** Subprotocol and extensions that the server chose; empty if none. */
  readonly protocol: string;
  readonly extensions: string;

  private constructor(socket: WebSocket, peer: Peer, status: number, messages: (string | Buffer)[]) {
    this.#messages = messages;
    this.#socket = socket;
    this.#peer = peer;
    this.status = status;
    this.protocol = socket.protocol;
    this.extensions = socket.extensions;
    socket.on('ping', () => {
      this.#pings += 1;
      peer.note('WebSocket < ping');
    });
  }

  /** Shakes hands; look at `status` before anything else. Without `pongs`, no ping is answered. */
  static open(
    peer: Peer,
    path: string,
    { protocols = [] as string[], compression = false, pongs = true, headers = {} as Record<string, string>, seconds = 5 } = {},
  ): Promise<WebSocketClient> {
    return new Promise((resolve) => {
      const socket = new WebSocket(`ws://localhost${path}`, protocols, {
        createConnection: () => connectTcp(peer.address),
        perMessageDeflate: compression,
        autoPong: pongs,
        headers,
        handshakeTimeout: seconds * 1000,
      });
      const messages: (string | Buffer)[] = [];
      let client: WebSocketClient | undefined;
      const settle = (status: number) => {
        if (client) return;
        client = new WebSocketClient(socket, peer, status, messages);
        peer.note(`WebSocket ${path}: ${status || 'no answer'}${socket.protocol && `, subprotocol ${socket.protocol}`}`);
        resolve(client);
      };
      socket.on('message', (data, isBinary) => {
        const message = isBinary ? (data as Buffer) : data.toString();
        messages.push(message);
        peer.note(`WebSocket < ${isBinary ? `${message.length} bytes` : `${message.length} characters`}`);
      });
      socket.once('open', () => settle(101));
      socket.once('unexpected-response', (request, response) => (settle(response.statusCode ?? 0), request.destroy()));
      socket.on('error', () => settle(0));
      socket.once('close', (code, reason) => {
        settle(0);
        client!.#closed = { code, reason: reason.toString() };
        peer.note(`WebSocket closed ${code}`);
      });
    });
  }

  send(data: string | Buffer): void {
    this.#peer.note(`WebSocket > ${data.length} ${typeof data === 'string' ? 'characters' : 'bytes'}`);
    this.#socket.send(data, () => {});
  }

  /** The next message; undefined when the connection is closed or the time is over. */
  async next(seconds = 5): Promise<string | Buffer | undefined> {
    await this.#until(() => this.#messages.length > 0 || this.#closed !== undefined, seconds);
    return this.#messages.shift();
  }

  /** Waits until it is closed; undefined when the time is over. */
  async closed(seconds = 5): Promise<Closed | undefined> {
    await this.#until(() => this.#closed !== undefined, seconds);
    return this.#closed;
  }

  /** Waits for a first ping of the server; false when it is closed or the time is over. */
  async pinged(seconds: number): Promise<boolean> {
    await this.#until(() => this.#pings > 0 || this.#closed !== undefined, seconds);
    return this.#pings > 0;
  }

  /** Reads nothing any more. */
  pause(): void {
    this.#socket.pause();
  }

  /** Begins the closing handshake, or cuts the connection without one. */
  close(code?: number): void {
    if (code === undefined) this.#socket.terminate();
    else this.#socket.close(code);
  }

  async #until(isSo: () => boolean, seconds: number): Promise<void> {
    for (const end = performance.now() + seconds * 1000; !isSo() && performance.now() < end;) await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
