import { readFileSync, writeFileSync } from 'node:fs';
import { defineProbe } from '../../probe.ts';
import type { Instance } from '../../runner/instance.ts';
import { requestBytes } from '../../wire/request.ts';

const mebibytes = 64;

// VmHWM of proc_pid_status(5), the most memory that a process has had, tells whether a body was ever there as a whole; clear_refs sets it
// back to what the process has now. The application takes the body in steps and keeps nothing of it.
export default defineProbe({
  verdicts: ['held', 'passed-on', 'refused'],
  expects: { good: 'passed-on', bad: 'held' },
  own: true,
  shows: ({ verdict }) => (verdict === 'refused' ? {} : { 'upload-memory': { level: verdict === 'held' ? 'no' : 'yes' } }),
  routes: ['upload'],
  async run(i) {
    await i.fetch(`/upload?id=${i.id()}`, { method: 'POST', body: 'a first one, for what is only loaded then' });
    for (const { pid } of i.processes()) writeFileSync(`/proc/${pid}/clear_refs`, '5');
    const before = mostMemory(i);
    const id = i.id();
    const connection = await i.connect();
    connection.send(requestBytes(`/upload?id=${id}`, { method: 'POST', body: Buffer.alloc(mebibytes << 20, 'b'), headers: { Connection: 'close' } }));
    const response = await connection.response({ seconds: 60 });
    const grown = mostMemory(i) - before;
    i.measure('bytes of the body that the application had', Number(i.log.of(id, 'read')[0]?.['length'] ?? 0));
    i.measure('most memory of all processes', `grew by about ${Math.round(grown / 4) * 4} MiB`);
    if (response.status !== 200) return { verdict: 'refused', numbers: { status: response.status } };
    return { verdict: grown >= mebibytes / 2 ? 'held' : 'passed-on' };
  },
});

/** The most memory in MiB that each living process of the server has had, together. */
function mostMemory(i: Instance): number {
  return i.processes().reduce((sum, { pid }) => sum + kibibytesOf(pid) / 1024, 0);
}

function kibibytesOf(pid: number): number {
  return Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0);
}
