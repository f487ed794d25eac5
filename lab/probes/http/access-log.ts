import { defineProbe } from '../../probe.ts';
import { readAccessLine } from '../../wire/access-line.ts';

// A line for each request: by itself, or after an option that the adapter knows has asked for it.
export default defineProbe({
  verdicts: ['status-and-size', 'without', 'none'],
  expects: { good: 'status-and-size', bad: 'without' },
  own: true,
  setup: { accessLog: true },
  fallback: {},
  // A host such as Apache is what its configuration is made of, not something to switch on for the log.
  shows: ({ verdict, needs }) => ({
    'access-log': { level: verdict === 'none' ? 'no' : verdict === 'without' ? 'partial' : needs === 'option' ? 'optional' : 'yes' },
  }),
  run: async (i) => ({ verdict: await readAccessLine(i, '/big') }),
});
