import { defineProbe } from '../../probe.ts';
import type { Instance } from '../../runner/instance.ts';
import { overlap } from '../../wire/overlap.ts';
import { requestBytes } from '../../wire/request.ts';

// Many short requests at once, of a launch with two worker processes where there is such a thing, else as documented: one process
// of a multi-threaded server would take the few that a smaller load has. One event loop may take them all: then it is blocked.
export default defineProbe({
  verdicts: ['several-when-asked', 'several', 'one-when-asked', 'one'],
  expects: { good: 'several-when-asked', bad: 'one-when-asked' },
  own: true,
  setup: { workers: 2 },
  fallback: {},
  // A second worker that we did not see may still be there.
  shows: ({ verdict }) => {
    if (verdict === 'one-when-asked') return {};
    return { 'worker-processes': { level: verdict === 'several' ? 'yes' : verdict === 'one' ? 'no' : 'optional' } };
  },
  routes: ['hang', 'sleep'],
  async run(i) {
    const { processes } = await overlap(i, '/sleep?s=0.3', 64);
    const isSeveral = processes > 1 || (i.setup.workers !== undefined && (await isServedBeside(i)));
    return { verdict: `${isSeveral ? 'several' : 'one'}${i.setup.workers ? '-when-asked' : ''}` };
  },
});

/** While one request blocks its process, does another process serve the next one? */
async function isServedBeside(i: Instance): Promise<boolean> {
  const [id, next] = [i.id(), i.id()];
  const connection = await i.connect();
  connection.send(requestBytes(`/hang?block=1&s=4&id=${id}`));
  const begin = await i.log.wait((line) => line.id === id && line.event === 'begin');
  await i.fetch(`/hello?id=${next}`, { seconds: 3 });
  const line = i.log.of(next)[0];
  return begin !== undefined && line !== undefined && line.pid !== begin.pid;
}
