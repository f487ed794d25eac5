import { defineProbe } from '../../probe.ts';
import { largest, statusesAbove } from '../../wire/sizes.ts';

const end = 2 ** 44;

// RFC 9110 section 15.5.14: 413 refuses a body that is too large. Its length is only declared: what is refused, is refused at once.
export default defineProbe({
  verdicts: ['limited', 'no-limit-found'],
  expects: { good: 'limited', bad: 'no-limit-found' },
  own: true,
  shows: ({ verdict, numbers }) => (verdict === 'limited' ? { 'body-limit': { value: numbers['bytes']! } } : {}),
  routes: ['read', 'sizes'],
  async run(i) {
    const ask = async (bytes: number) => {
      const connection = await i.connect();
      const id = i.id();
      connection.send(`POST /read?id=${id} HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${bytes}\r\n\r\n`);
      const isOver = connection.response({ seconds: 1.5 }).then(({ status, ended }) => ({ isWhole: ended === 'silent', status }));
      const isCalled = i.log.wait((line) => line.id === id && line.event === 'start', 1.5).then((line) => line && { isWhole: true, status: 0 });
      const taken = (await Promise.race([isCalled.then((it) => it ?? isOver), isOver])) as { isWhole: boolean; status: number };
      connection.close();
      return taken;
    };
    const found = await largest(65_536, end, 4096, ask);
    const { size, refusal } = found;
    return refusal === undefined
      ? { verdict: 'no-limit-found', numbers: { triedBytes: size } }
      : { verdict: 'limited', numbers: { bytes: size, status: refusal, ...(await statusesAbove(found, ask)) } };
  },
});
