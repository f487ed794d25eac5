import { defineProbe } from '../../probe.ts';

// RFC 3986 section 6.2.2.3: dot segments may be removed before a path is compared or used.
export default defineProbe({
  verdicts: ['kept', 'resolved', 'refused', 'other'],
  expects: { good: 'kept', bad: 'resolved' },
  routes: ['echo'],
  async run(i) {
    const id = i.id();
    await i.fetch(`/echo/a/../x?id=${id}`);
    const path = i.log.of(id, 'start')[0]?.path;
    if (path === undefined) return { verdict: 'refused' };
    return { verdict: path === '/echo/a/../x' ? 'kept' : path === '/echo/x' ? 'resolved' : 'other' };
  },
});
