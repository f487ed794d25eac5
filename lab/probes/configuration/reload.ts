import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { defineProbe, switched } from '../../probe.ts';
import type { Instance } from '../../runner/instance.ts';

const waitSeconds = 12;

// A module that the application has imported changes, and then the file of the application itself. Where nothing switches it on,
// the plain launch is asked.
export default defineProbe({
  verdicts: ['module', 'application-file', 'nothing'],
  expects: { good: 'module', bad: 'nothing' },
  setup: { codeReload: true, application: 'same' },
  fallback: { application: 'same' },
  own: true,
  shows: ({ verdict, needs }) => ({ 'dev-reload': verdict === 'module' ? switched(needs) : { level: verdict === 'nothing' ? 'no' : 'partial' } }),
  async run(i) {
    const write = (value: string) => writeFileSync(join(i.place.folder, 'reloaded.py'), `VALUE = "${value}"\n`);
    write('first');
    if ((await loaded(i)) !== 'first') throw new Error('/loaded does not answer with the module');
    // Watchers compare modification times by the second.
    await sleep(1500);
    i.note('the module changes');
    write('second');
    if (await becomes(i, 'second')) return { verdict: 'module' };
    i.note('the file of the application changes');
    appendFileSync(join(i.place.apps, `${i.app}_app.py`), '\n');
    return { verdict: (await becomes(i, 'second')) ? 'application-file' : 'nothing' };
  },
});

async function loaded(i: Instance): Promise<string | undefined> {
  const response = await i.fetch(`/loaded?id=${i.id()}`, { seconds: 5 }).catch(() => undefined);
  return response?.body.toString();
}

async function becomes(i: Instance, value: string): Promise<boolean> {
  for (let second = 0; second < waitSeconds; second += 2) {
    await sleep(2000);
    if ((await loaded(i)) === value) return true;
  }
  return false;
}
