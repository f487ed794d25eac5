import { defineProbe, NotOffered, switched } from '../../probe.ts';
import { reloadUnderLoad, reloadVerdicts } from '../../wire/reload.ts';

// The same with the signal that a server documents for its worker processes, sent to the one that runs the slow request.
export default defineProbe({
  verdicts: reloadVerdicts,
  expects: { good: 'none-lost', bad: 'ended' },
  own: true,
  shows: ({ verdict, needs }) => (verdict === 'none-lost' ? { 'graceful-reload': switched(needs === 'host' ? undefined : needs) } : {}),
  routes: ['marker', 'sleep'],
  async run(i) {
    if (!i.launch.reloadWorker) throw new NotOffered('no signal to a worker loads new code');
    return { verdict: await reloadUnderLoad(i, i.launch.reloadWorker, 'worker', { marker: '/marker', slow: '/sleep?s=4' }) };
  },
});
