import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

/** A TCP socket that listens: its address as text, `::` and `0.0.0.0` for every one, and the number of the user who opened it. */
export interface Listening {
  address: string;
  port: number;
  user: number;
}

/** The TCP sockets on which these processes listen, from /proc, also in a network of their own. */
export function listeningOf(pids: number[]): Listening[] {
  const own = new Set(pids.flatMap(socketsOf));
  const found = pids.flatMap((pid) => [...tableOf(pid, 'tcp'), ...tableOf(pid, 'tcp6')]).filter(({ inode }) => own.has(inode));
  const unique = new Map(found.map(({ address, port, user }) => [`${address} ${port}`, { address, port, user }]));
  return [...unique.values()].sort((a, b) => a.port - b.port);
}

/** The UDP ports that these processes have bound, from /proc. */
export function datagramPortsOf(pids: number[]): number[] {
  const own = new Set(pids.flatMap(socketsOf));
  const found = pids.flatMap((pid) => [...tableOf(pid, 'udp'), ...tableOf(pid, 'udp6')]).filter(({ inode, port }) => own.has(inode) && port > 0);
  return [...new Set(found.map(({ port }) => port))].sort((a, b) => a - b);
}

/** Has a process this socket open, as its number in /proc says? */
export function holds(pid: number, socket: string): boolean {
  return socketsOf(pid).includes(socket);
}

/** The number under which /proc lists a socket of this process. */
export function socketNumber(descriptor: number): string {
  return /^socket:\[(\d+)\]$/.exec(linkOf(`/proc/self/fd/${descriptor}`))?.[1] ?? '';
}

/** The beginning of a command line that runs the rest in a network of its own; undefined where the system does not allow it. */
export function inOwnNetwork(): string[] | undefined {
  const unshare = process.getuid?.() === 0 ? ['unshare', '-n'] : ['unshare', '-rn'];
  try {
    execFileSync(unshare[0]!, [...unshare.slice(1), 'true'], { stdio: 'ignore', timeout: 5000 });
    return [...unshare, 'sh', '-c', 'ip link set lo up; exec "$@"', 'sh'];
  } catch {
    return undefined;
  }
}

function socketsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => /^socket:\[(\d+)\]$/.exec(linkOf(`/proc/${pid}/fd/${fd}`))?.[1] ?? []);
  } catch {
    return [];
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

// A line of /proc/net/tcp: number, local address, remote address, state (0A is LISTEN; of UDP, 07 is unconnected), …, user and inode as the eighth and
// tenth field.
function tableOf(pid: number, name: 'tcp' | 'tcp6' | 'udp' | 'udp6'): (Listening & { inode: string })[] {
  try {
    const lines = readFileSync(`/proc/${pid}/net/${name}`, 'latin1').trim().split('\n').slice(1);
    return lines.flatMap((line) => {
      const [, local = '', , state, , , , user, , inode = ''] = line.trim().split(/\s+/);
      const [address = '', port = ''] = local.split(':');
      return state === (name.startsWith('tcp') ? '0A' : '07') ? [{ address: textOf(address), port: parseInt(port, 16), user: Number(user), inode }] : [];
    });
  } catch {
    return [];
  }
}

/** Words of 32 bits, each with its lowest byte first. */
function textOf(hexadecimal: string): string {
  const bytes = hexadecimal.match(/.{8}/g)!.flatMap((word) => word.match(/../g)!.reverse());
  if (bytes.length === 4) return bytes.map((byte) => parseInt(byte, 16)).join('.');
  const number = bytes.join('').toLowerCase();
  if (/^0+$/.test(number)) return '::';
  return /^0+1$/.test(number) ? '::1' : number.match(/.{4}/g)!.join(':');
}
