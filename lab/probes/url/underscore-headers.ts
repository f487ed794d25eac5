import { defineProbe } from '../../probe.ts';
import { givenOf } from '../../wire/echo.ts';

// RFC 3875 section 4.1.18: X_Lab and X-Lab become one variable, so a client can forge what a proxy sets.
export default defineProbe({
  verdicts: ['dropped', 'refused', 'passed'],
  expects: { good: 'dropped', bad: 'passed' },
  shows: ({ verdict }) => ({ 'underscore-headers': { level: verdict === 'passed' ? 'no' : 'yes' } }),
  routes: ['echo'],
  async run(i) {
    const id = i.id();
    const response = await i.fetch(`/echo?id=${id}`, { headers: { X_Lab: 'forged' } });
    const given = givenOf(response);
    if (!given && i.log.of(id).length) throw new Error('the application ran and its answer did not come: read the transcript');
    if (!given) return { verdict: 'refused', numbers: { status: response.status } };
    return { verdict: given.fields('x_lab').length || given.fields('x-lab').length ? 'passed' : 'dropped' };
  },
});
