import { defineProbe, type Answer } from '../../probe.ts';
import type { Instance } from '../../runner/instance.ts';
import { requestBytes } from '../../wire/request.ts';

const [fin, text, next, reserved, ping] = [0x80, 1, 0, 3, 9];

/** A frame with a mask of zeros, which leaves the payload as it is. */
const masked = (head: number, payload: string | Buffer) => Buffer.concat([Buffer.from([head, 0x80 | payload.length, 0, 0, 0, 0]), Buffer.from(payload)]);

/** Frames that RFC 6455 does not allow a client, each by the section that says so. */
const malformed: Record<string, Buffer> = {
  'no mask (5.1)': Buffer.concat([Buffer.from([fin | text, 2]), Buffer.from('hi')]),
  'RSV1 without an extension (5.2)': masked(fin | 0x40 | text, 'hi'),
  'reserved opcode 3 (5.2)': masked(fin | reserved, 'hi'),
  'ping in fragments (5.4)': masked(ping, 'hi'),
  'continuation of nothing (5.4)': masked(fin | next, 'hi'),
  'text within a fragmented text (5.4)': Buffer.concat([masked(text, 'one'), masked(fin | text, 'two')]),
  'ping of 126 bytes (5.5)': Buffer.concat([Buffer.from([fin | ping, 0x80 | 126, 0, 126, 0, 0, 0, 0]), Buffer.alloc(126, 'a')]),
  'text that is no UTF-8 (8.1)': masked(fin | text, Buffer.from([0xc3, 0x28])),
};

// RFC 6455: a peer that breaks these rules must be failed, by a close frame or by the end of the connection.
export default defineProbe({
  verdicts: ['strict', 'lenient', 'accepts-all', 'refused'],
  expects: { good: 'strict', bad: 'refused' },
  app: 'asgi',
  own: true,
  shows: ({ verdict }): Record<string, Answer> =>
    verdict === 'refused' ? {} : { 'websocket-frames': { level: verdict === 'strict' ? 'yes' : verdict === 'lenient' ? 'partial' : 'no' } },
  routes: ['websocket'],
  async run(i) {
    let problems = 0;
    for (const [what, frames] of Object.entries(malformed)) {
      const end = await failed(i, frames);
      if (end === 'no handshake') return { verdict: 'refused' };
      i.note(`${what}: ${end ?? 'accepted'}`);
      if (end === undefined) problems += 1;
    }
    const count = Object.keys(malformed).length;
    return { verdict: problems === 0 ? 'strict' : problems < count ? 'lenient' : 'accepts-all', numbers: { problems, tried: count } };
  },
});

/** How the server failed the connection on these frames; undefined where it did not within two seconds. */
async function failed(i: Instance, frames: Buffer): Promise<string | undefined> {
  const fields = { Upgrade: 'websocket', Connection: 'Upgrade', 'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Version': '13' };
  const connection = await i.connect();
  try {
    connection.send(requestBytes(`/websocket?id=${i.id()}`, { headers: fields }));
    while (!connection.waiting.includes('\r\n\r\n')) if (!(await connection.more(connection.waiting.length, 5))) return 'no handshake';
    const head = connection.take(connection.waiting.indexOf('\r\n\r\n') + 4);
    if (!head.toString('latin1').startsWith('HTTP/1.1 101')) return 'no handshake';
    connection.send(frames);
    const until = performance.now() + 2000;
    for (;;) {
      const code = closeCode(connection.waiting);
      if (code !== undefined) return `closed with ${code}`;
      if (connection.peer !== 'open') return 'cut';
      const left = (until - performance.now()) / 1000;
      if (left <= 0) return undefined;
      await connection.more(connection.waiting.length, left);
    }
  } finally {
    connection.close();
  }
}

/** The code of the close frame among these small frames of a server, 1005 where it has none. */
function closeCode(bytes: Buffer): number | undefined {
  for (let at = 0; at + 2 <= bytes.length;) {
    const size = bytes[at + 1]! & 0x7f;
    if ((bytes[at]! & 15) === 8) return size < 2 ? 1005 : at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : undefined;
    at += 2 + (size === 126 ? 2 + bytes.readUInt16BE(at + 2) : size);
  }
  return undefined;
}
