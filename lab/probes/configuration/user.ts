import { readFileSync } from 'node:fs';
import { defineProbe, NotOffered, switched } from '../../probe.ts';
import { listeningOf } from '../../runner/listening.ts';

// The kernel says as whom the process runs that wrote the application's log, and who opened the port. Where nothing names a user,
// the plain launch is asked.
export default defineProbe({
  verdicts: ['other-user', 'other-user-listens', 'keeps-groups', 'root'],
  expects: { good: 'other-user', bad: 'root' },
  setup: { user: 'www-data' },
  fallback: {},
  own: true,
  shows({ verdict, needs }) {
    // A port that the other user has opened may be one that needs no root.
    if (verdict === 'other-user-listens') return {};
    if (verdict === 'keeps-groups') return { 'drop-privileges': { level: 'partial' } };
    return { 'drop-privileges': verdict === 'root' ? { level: 'no' } : switched(needs === 'host' ? undefined : needs) };
  },
  async run(i) {
    if (!i.place.user) throw new NotOffered('the laboratory is not root');
    const id = i.id();
    await i.fetch(`/hello?id=${id}`);
    const line = await i.log.wait((it) => it.id === id);
    if (!line) throw new Error('the application has not logged the request');
    const status = readFileSync(`/proc/${line.pid}/status`, 'latin1');
    for (const name of ['Uid', 'Gid', 'Groups']) i.measure(`${name} of the application's process`, numbersOf(status, name).join(' ') || 'none');
    const sockets = listeningOf(i.processes().map(({ pid }) => pid)).filter(({ port }) => port === i.place.port);
    for (const { user } of sockets) i.measure('user who opened the port', user);
    // Whoever keeps root among the four can become root again.
    if (numbersOf(status, 'Uid').includes(0)) return { verdict: 'root' };
    // What belongs to the group root is still open to it: initgroups(3), credentials(7).
    if ([...numbersOf(status, 'Gid'), ...numbersOf(status, 'Groups')].includes(0)) return { verdict: 'keeps-groups' };
    return { verdict: sockets.some(({ user }) => user === 0) ? 'other-user' : 'other-user-listens' };
  },
});

function numbersOf(status: string, name: string): number[] {
  return new RegExp(`^${name}:(.*)`, 'm').exec(status)![1]!.trim().split(/\s+/).filter(Boolean).map(Number);
}
