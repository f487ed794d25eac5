/** Parts of a well-formed request; malformed ones are written out by their probes. */
export interface RequestParts {
  method?: string;
  /** Fields after Host, in order, as they go over the wire. */
  headers?: Record<string, string> | [string, string][];
  body?: string | Buffer;
  version?: '1.0' | '1.1';
  host?: string;
}

/** The bytes of a request: Host first, Content-Length last if there is a body and no Transfer-Encoding (RFC 9112 section 3). */
export function requestBytes(target: string, { method = 'GET', headers = [], body, version = '1.1', host = 'localhost' }: RequestParts = {}): Buffer {
  const fields = Array.isArray(headers) ? headers : Object.entries(headers);
  const isChunked = fields.some(([name]) => name.toLowerCase() === 'transfer-encoding');
  const content = Buffer.from(body ?? '');
  const length = body === undefined || isChunked ? [] : [['Content-Length', String(content.length)] as const];
  const lines = [`${method} ${target} HTTP/${version}`, `Host: ${host}`, ...[...fields, ...length].map(([name, value]) => `${name}: ${value}`)];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), content]);
}

/** Text as one chunk of the chunked coding; the empty text is the last chunk (RFC 9112 section 7.1). */
export function chunk(text: string): string {
  return text === '' ? '0\r\n\r\n' : `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
}
