import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { defineProbe, switched } from '../../probe.ts';
import type { Instance } from '../../runner/instance.ts';

const waitSeconds = 12;

// A module that the application has imported changes, and then the file of the application itself. Where nothing switches it on,
// the plain launch is asked. A process that was there before but is asked for the first time has read the new code without a reload.
export default defineProbe({
  verdicts: ['module', 'application-file', 'nothing'],
  expects: { good: 'module', bad: 'nothing' },
  setup: { codeReload: true, application: 'same' },
  fallback: { application: 'same' },
  own: true,
  shows: ({ verdict, needs }) => ({ 'dev-reload': verdict === 'module' ? switched(needs) : { level: verdict === 'nothing' ? 'no' : 'partial' } }),
  routes: ['loaded'],
  async run(i) {
    const write = (value: string) => writeFileSync(join(i.place.folder, 'reloaded.py'), `VALUE = "${value}"\n`);
    write('first');
    const asked = new Set<number>();
    for (let n = 0; n < 8; n++) {
      const answer = await loaded(i, 8);
      if (answer?.text !== 'first first') throw new Error('/loaded does not answer with the module');
      asked.add(answer.pid);
    }
    const isFresh = (pid: number) => asked.has(pid) || !before.has(pid);
    const before = new Set(i.processes().map(({ pid }) => pid));
    // Watchers compare modification times by the second.
    await sleep(1500);
    i.note('the module changes');
    write('second');
    if (await becomes(i, (text, pid) => text.startsWith('second') && isFresh(pid))) return { verdict: 'module' };
    i.note('the file of the application changes');
    appendFileSync(join(i.place.apps, `${i.app}_app.py`), '\nimport os\n\nos.environ["LAB_APPLICATION"] = "second"\n');
    return { verdict: (await becomes(i, (text, pid) => text.endsWith('second') && isFresh(pid))) ? 'application-file' : 'nothing' };
  },
});

async function loaded(i: Instance, seconds = 4): Promise<{ text: string; pid: number } | undefined> {
  const id = i.id();
  const response = await i.fetch(`/loaded?id=${id}`, { seconds }).catch(() => undefined);
  const [line] = i.log.of(id, 'start');
  return response?.status === 200 && line ? { text: response.body.toString(), pid: line.pid } : undefined;
}

async function becomes(i: Instance, isNew: (text: string, pid: number) => boolean): Promise<boolean> {
  for (let second = 0; second < waitSeconds; second += 2) {
    await sleep(2000);
    const answer = await loaded(i);
    if (answer && isNew(answer.text, answer.pid)) return true;
  }
  return false;
}
