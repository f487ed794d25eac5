import { defineProbe } from '../../probe.ts';

// RFC 3986 section 2.3: a full stop is unreserved, so %2e%2e is the same dot segment. A proxy that sees none may let it pass.
export default defineProbe({
  verdicts: ['decoded', 'raw', 'resolved', 'refused', 'other'],
  expects: { good: 'decoded', bad: 'resolved' },
  routes: ['echo'],
  async run(i) {
    const id = i.id();
    await i.fetch(`/echo/a/%2e%2e/x?id=${id}`);
    const path = i.log.of(id, 'start')[0]?.path;
    if (path === undefined) return { verdict: 'refused' };
    if (path === '/echo/a/../x') return { verdict: 'decoded' };
    return { verdict: path === '/echo/x' ? 'resolved' : path === '/echo/a/%2e%2e/x' ? 'raw' : 'other' };
  },
});
