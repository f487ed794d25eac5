import { defineProbe } from '../../probe.ts';
import { readAccessLine } from '../../wire/access-line.ts';

// A line for each request. Adapters offer the setup where an option asks for the line; without it the server is taken as it is.
export default defineProbe({
  verdicts: ['by-default', 'by-option', 'incomplete', 'none'],
  expects: { good: 'by-option', bad: 'incomplete' },
  own: true,
  setup: { accessLog: true },
  fallback: {},
  // None decides nothing: requests for something else than the application may be logged, or an option may be unknown here.
  shows: ({ verdict }) =>
    verdict === 'none' ? {} : { 'access-log': { level: verdict === 'by-default' ? 'yes' : verdict === 'by-option' ? 'optional' : 'partial' } },
  routes: ['big'],
  async run(i) {
    const line = await readAccessLine(i, '/big');
    if (line !== 'status-and-size') return { verdict: line === 'none' ? 'none' : 'incomplete' };
    return { verdict: i.setup.accessLog ? 'by-option' : 'by-default' };
  },
});
