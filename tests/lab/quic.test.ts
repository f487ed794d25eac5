import { createSocket } from 'node:dgram';
import { expect, test } from 'vitest';
import { quicVersions } from '../../lab/wire/quic.ts';

/** Asks a UDP port that answers with these bytes, or not at all; with what it was sent. */
async function ask(answer: (packet: Buffer) => Buffer | undefined) {
  const socket = createSocket('udp4');
  let sent = Buffer.alloc(0);
  socket.on('message', (packet, { port, address }) => {
    sent = packet;
    const bytes = answer(packet);
    if (bytes) socket.send(bytes, port, address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  const versions = await quicVersions({ host: '127.0.0.1', port: socket.address().port }, 0.3);
  await new Promise<void>((resolve) => socket.close(() => resolve()));
  return { versions, sent };
}

/** RFC 9000 section 17.2.1: the connection ids come back the other way round. */
const negotiation = (packet: Buffer) => {
  const [destination, source] = [packet.subarray(5, 14), packet.subarray(14, 23)];
  return Buffer.concat([Buffer.from([0x80, 0, 0, 0, 0]), source, destination, Buffer.from([0, 0, 0, 1, 0x6b, 0x33, 0x43, 0xcf])]);
};

test('a server of QUIC names its versions', async () => {
  const { versions, sent } = await ask(negotiation);
  expect(versions).toEqual([1, 0x6b3343cf]);
  // Long header, a reserved version, ids of eight bytes, and the least size of a first packet.
  expect([sent[0]! & 0xc0, sent.readUInt32BE(1) & 0x0f0f0f0f, sent[5], sent[14], sent.length]).toEqual([0xc0, 0x0a0a0a0a, 8, 8, 1200]);
});

test.each([
  ['silence', () => undefined],
  ['an echo', (packet: Buffer) => packet],
  ['too few bytes', () => Buffer.from([0x80, 0, 0, 0, 0])],
  ['ids that are longer than the packet', () => Buffer.from([0x80, 0, 0, 0, 0, 200, 1, 2])],
])('%s is no version', async (_, answer) => {
  expect((await ask(answer)).versions).toEqual([]);
});
