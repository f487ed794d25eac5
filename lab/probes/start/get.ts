import { defineProbe } from '../../probe.ts';

// One GET on the configuration as documented: the smoke test of an adapter.
export default defineProbe({
  verdicts: ['served', 'refused'],
  expects: { good: 'served', bad: 'refused' },
  async run(i) {
    const response = await i.fetch(`/echo?id=${i.id()}`);
    return { verdict: response.status === 200 && response.ended === 'complete' ? 'served' : 'refused' };
  },
});
