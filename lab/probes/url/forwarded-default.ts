import { defineProbe } from '../../probe.ts';
import { givenOf } from '../../wire/echo.ts';

const forged = {
  'X-Forwarded-For': '203.0.113.9',
  'X-Forwarded-Proto': 'https',
  Forwarded: 'for=203.0.113.9;proto=https',
};

// RFC 7239 section 8.1: these fields cannot be relied upon. Is any of them believed by a server that was told nothing?
export default defineProbe({
  verdicts: ['ignored', 'believed-from-local', 'believed'],
  expects: { good: 'ignored', bad: 'believed' },
  routes: ['echo'],
  async run(i) {
    const isBelieved = async (from: string) => {
      const given = givenOf(await i.fetch(`/echo?id=${i.id()}`, { from, headers: forged }));
      if (!given) throw new Error(`the request from ${from} was not answered by the application: read the transcript`);
      return given.client === forged['X-Forwarded-For'] || given.scheme === 'https';
    };
    const [local, other] = [await isBelieved('127.0.0.1'), await isBelieved('127.0.0.2')];
    return { verdict: other ? 'believed' : local ? 'believed-from-local' : 'ignored' };
  },
});
