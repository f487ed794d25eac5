import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { defineProbe, NotOffered } from '../../probe.ts';
import type { Instance } from '../../runner/instance.ts';
import { requestBytes } from '../../wire/request.ts';

const clients = 4;
const seconds = 10;

// New code while four clients ask without a pause and one slow request is inside: is the code new in the end, and what was lost?
export default defineProbe({
  verdicts: ['none-lost', 'some-lost', 'many-lost', 'old-code', 'ended'],
  expects: { good: 'none-lost', bad: 'ended' },
  own: true,
  setup: { reload: true },
  // A reload that loses requests is one of several that a server may have: only a good one decides.
  shows: ({ verdict, needs }) => (verdict === 'none-lost' ? { 'graceful-reload': { level: needs === 'option' ? 'optional' : 'yes' } } : {}),
  async run(i) {
    if (!i.launch.reload) throw new NotOffered('no signal loads new code');
    const file = `${i.place.folder}/marker`;
    writeFileSync(file, 'old');
    if ((await i.fetch('/marker')).body.toString() !== 'old') throw new Error('/marker was not answered before the signal');
    writeFileSync(file, 'new');
    const id = i.id();
    const slow = await i.connect();
    slow.send(requestBytes(`/sleep?s=4&id=${id}`));
    await i.log.wait((line) => line.id === id && line.event === 'begin');
    const load = Array.from({ length: clients }, () => ask(i));
    await sleep(500);
    i.signal(i.launch.reload);
    const { status, ended } = await slow.response({ seconds: 15 });
    const results = (await Promise.all(load)).flat();
    const lost = results.filter((isGood) => !isGood).length + (status === 200 && ended === 'complete' ? 0 : 1);
    i.note(`the slow request: ${status || ended}; of the others ${lost ? 'some were lost' : 'none was lost'}`);
    if (i.isGone) return { verdict: 'ended' };
    const isNew = (await i.fetch('/marker', { seconds: 5 }).catch(() => undefined))?.body.toString() === 'new';
    if (!isNew) return { verdict: 'old-code' };
    return { verdict: lost === 0 ? 'none-lost' : lost <= results.length / 20 ? 'some-lost' : 'many-lost' };
  },
});

/** Asks again and again for some seconds, each time on a new connection; what came of each request. Stays out of the transcript. */
async function ask(i: Instance): Promise<boolean[]> {
  const all: boolean[] = [];
  for (const until = performance.now() + seconds * 1000; performance.now() < until; await sleep(20)) all.push(await i.answers(8));
  return all;
}
