import { createSocket } from 'node:dgram';

/** A version that stands for none, so that a server names its own (RFC 9000 section 15). */
const noVersion = 0x0a1a2a3a;
/** Smaller datagrams get no answer (RFC 9000 section 14.1). */
const leastBytes = 1200;

/**
 * Sends the first packet of QUIC in a version that does not exist, and waits for Version Negotiation (RFC 9000 section 6): the versions that
 * the server speaks, empty where nothing that is QUIC answers within these seconds.
 */
export function quicVersions({ host, port }: { host: string; port: number }, seconds = 3): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const socket = createSocket('udp4');
    const settle = (versions: number[]) => {
      clearTimeout(timer);
      socket.close();
      resolve(versions);
    };
    const timer = setTimeout(() => settle([]), seconds * 1000);
    socket.once('error', reject);
    socket.on('message', (packet) => {
      const versions = readVersions(packet);
      if (versions.length) settle(versions);
    });
    socket.send(firstPacket(), port, host);
  });
}

/** A long header (RFC 9000 section 17.2): first byte, version, both connection ids of eight bytes, then padding. */
function firstPacket(): Buffer {
  const packet = Buffer.alloc(leastBytes);
  packet.writeUInt8(0xc0, 0);
  packet.writeUInt32BE(noVersion, 1);
  for (const at of [5, 14]) packet.fill(at, packet.writeUInt8(8, at), at + 9);
  return packet;
}

/** The versions of a Version Negotiation packet (RFC 9000 section 17.2.1), whose own version is 0. */
function readVersions(packet: Buffer): number[] {
  if (packet.length < 7 || !(packet.readUInt8(0) & 0x80) || packet.readUInt32BE(1) !== 0) return [];
  const second = 6 + packet.readUInt8(5);
  const first = second < packet.length ? second + 1 + packet.readUInt8(second) : packet.length;
  return Array.from({ length: Math.max(0, Math.floor((packet.length - first) / 4)) }, (_, index) => packet.readUInt32BE(first + index * 4));
}
