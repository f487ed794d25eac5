import { readFileSync } from 'node:fs';
import type { Connection } from './connection.ts';

/** Bytes of a TCP connection on loopback that the server has written and our side has not taken: those in the kernel's queues of both ends and in our own buffers (proc(5), /proc/net/tcp). */
export function bytesOnTheWay({ socket, waiting }: Connection): number {
  const [ours, theirs] = [socket.localPort, socket.remotePort].map((port) => (port ?? 0).toString(16).toUpperCase().padStart(4, '0'));
  let bytes = waiting.length + socket.readableLength;
  for (const line of readFileSync('/proc/net/tcp', 'ascii').split('\n').slice(1)) {
    const [, local, remote, , queues] = line.trim().split(/\s+/);
    const [sent, received] = (queues ?? '').split(':').map((size) => parseInt(size, 16));
    if (local?.endsWith(`:${theirs}`) && remote?.endsWith(`:${ours}`)) bytes += sent!;
    if (local?.endsWith(`:${ours}`) && remote?.endsWith(`:${theirs}`)) bytes += received!;
  }
  return bytes;
}
