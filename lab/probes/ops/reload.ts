import { defineProbe, NotOffered, switched } from '../../probe.ts';
import { reloadUnderLoad, reloadVerdicts } from '../../wire/reload.ts';

// New code while four clients ask without a pause and one slow request is inside: is the code new in the end, and what was lost?
export default defineProbe({
  verdicts: reloadVerdicts,
  expects: { good: 'none-lost', bad: 'ended' },
  own: true,
  setup: { reload: true },
  // A reload that loses requests is one of several that a server may have: only a good one decides.
  shows: ({ verdict, needs }) => (verdict === 'none-lost' ? { 'graceful-reload': switched(needs === 'host' ? undefined : needs) } : {}),
  routes: ['marker', 'sleep'],
  async run(i) {
    if (!i.launch.reload) throw new NotOffered('no signal loads new code');
    return { verdict: await reloadUnderLoad(i, i.launch.reload, 'first', { marker: '/marker', slow: '/sleep?s=4' }) };
  },
});
