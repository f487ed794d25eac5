import { defineProbe } from '../../probe.ts';
import { askHello } from '../../wire/served.ts';

// The function create_…_app stands where the command line names the application, with the argument "lab" if one can be given.
export default defineProbe({
  verdicts: ['called-with-argument', 'called', 'not-called'],
  expects: { good: 'called-with-argument', bad: 'not-called' },
  setup: { factory: true },
  own: true,
  mayFail: true,
  shows: ({ verdict }) => ({ 'app-factory': { level: ({ 'called-with-argument': 'yes', called: 'partial', 'not-called': 'no' } as const)[verdict] } }),
  async run(i) {
    const answer = await askHello(i);
    const call = i.log.fromStart().find(({ event }) => event === 'factory');
    if (answer !== 'served' || !call) return { verdict: 'not-called' };
    return { verdict: (call['arguments'] as string[]).includes('lab') ? 'called-with-argument' : 'called' };
  },
});
