import { Ended, Reader, type Inbox } from './reader.ts';

/** A response as it came. `status` 0: no status line came, and `ended` says what came instead. */
export interface Response {
  version: string;
  status: number;
  reason: string;
  /** Fields in order, names as sent. */
  headers: [name: string, value: string][];
  body: Buffer;
  /** Sizes of the chunks as sent, for `chunked`. */
  chunks: number[];
  trailers: [name: string, value: string][];
  /** How the end of the body is told (RFC 9112 section 6.3). */
  framing: 'none' | 'chunked' | 'length' | 'close';
  /** `complete`; or what happened before the message was whole. `malformed`: these bytes are no HTTP/1 response. */
  ended: 'complete' | 'closed' | 'reset' | 'silent' | 'malformed';
  /** 1xx responses that came first. */
  interim: { status: number; headers: [string, string][] }[];
  /** Value of a field, the values of several joined by a comma; undefined if there is none. */
  header(name: string): string | undefined;
}

/** Bytes of a body that are kept; the rest is read and dropped. */
const largestBody = 8 << 20;

/** Reads one final response from a connection (RFC 9112). It never rejects: what went wrong is in `ended`. */
export async function readResponse(connection: Inbox, method: string, seconds: number): Promise<Response> {
  const until = performance.now() + seconds * 1000;
  const response: Response = {
    version: '',
    status: 0,
    reason: '',
    headers: [],
    body: Buffer.alloc(0),
    chunks: [],
    trailers: [],
    framing: 'none',
    ended: 'complete',
    interim: [],
    header: (name) => valueOf(response.headers, name),
  };
  const reader = new Reader(connection, until);
  try {
    for (;;) {
      await readHead(reader, response);
      if (response.status >= 200 || response.status === 101) break;
      response.interim.push({ status: response.status, headers: response.headers });
      Object.assign(response, { status: 0, headers: [] });
    }
    await readBody(reader, response, method);
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    response.ended = error.how;
  }
  return response;
}

async function readHead(reader: Reader, response: Response): Promise<void> {
  const line = await reader.line();
  const match = /^HTTP\/(\d\.\d) (\d{3})(?: (.*))?$/.exec(line);
  if (!match) throw new Ended('malformed');
  Object.assign(response, { version: match[1], status: Number(match[2]), reason: match[3] ?? '' });
  response.headers = await readFields(reader);
}

async function readFields(reader: Reader): Promise<[string, string][]> {
  const fields: [string, string][] = [];
  for (let line = await reader.line(); line !== ''; line = await reader.line()) {
    const colon = line.indexOf(':');
    if (colon < 1 || fields.length > 10_000) throw new Ended('malformed');
    fields.push([line.slice(0, colon), line.slice(colon + 1).trim()]);
  }
  return fields;
}

async function readBody(reader: Reader, response: Response, method: string): Promise<void> {
  const { status } = response;
  if (method === 'HEAD' || status === 204 || status === 304 || status === 101) return;
  const coding = response.header('transfer-encoding');
  const length = response.header('content-length');
  if (coding !== undefined && /(^|,)\s*chunked$/i.test(coding)) {
    response.framing = 'chunked';
    await readChunks(reader, response);
  } else if (coding === undefined && length !== undefined) {
    response.framing = 'length';
    if (!/^\d+$/.test(length)) throw new Ended('malformed');
    await reader.bytes(Number(length), (part) => keep(response, part));
  } else {
    response.framing = 'close';
    await reader.untilClosed((part) => keep(response, part));
  }
}

async function readChunks(reader: Reader, response: Response): Promise<void> {
  for (;;) {
    const match = /^([0-9a-fA-F]{1,8})[ \t]*(;.*)?$/.exec(await reader.line());
    if (!match) throw new Ended('malformed');
    const size = parseInt(match[1]!, 16);
    if (size === 0) break;
    response.chunks.push(size);
    await reader.bytes(size, (part) => keep(response, part));
    if ((await reader.line()) !== '') throw new Ended('malformed');
  }
  response.trailers = await readFields(reader);
}

function keep(response: Response, part: Buffer): void {
  if (response.body.length + part.length <= largestBody) response.body = Buffer.concat([response.body, part]);
}

function valueOf(fields: [string, string][], name: string): string | undefined {
  const values = fields.filter(([it]) => it.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
  return values.length ? values.join(', ') : undefined;
}
