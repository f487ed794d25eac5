import { defineProbe, switched } from '../../probe.ts';

// One GET on the configuration as documented: the smoke test of an adapter.
export default defineProbe({
  verdicts: ['served', 'served-as-old', 'refused'],
  expects: { good: 'served', bad: 'served-as-old' },
  shows: ({ verdict, needs }) => ({ standalone: verdict === 'refused' ? { level: 'no' } : switched(needs) }),
  routes: ['echo'],
  async run(i) {
    const response = await i.fetch(`/echo?id=${i.id()}`);
    if (response.status !== 200 || response.ended !== 'complete') return { verdict: 'refused' };
    return { verdict: response.version === '1.1' ? 'served' : 'served-as-old' };
  },
});
