import { defineProbe, type Answer, type Framework, type Probe } from '../probe.ts';
import { requestBytes } from './request.ts';

/** What became of requests inside a framework when SIGTERM came: all got their whole responses, or at least one did not. */
export const insideVerdicts = ['all-answered', 'some-lost'] as const;
export type InsideVerdict = (typeof insideVerdicts)[number];

const requests = 8;

/** The probe of SIGTERM while eight requests are in synchronous code of a framework: of a single one it may be chance whether its response still goes out. */
export function termInside(framework: Framework, shows?: (verdict: InsideVerdict) => Record<string, Answer>): Probe<InsideVerdict> {
  return defineProbe({
    verdicts: insideVerdicts,
    expects: { good: 'all-answered', bad: 'some-lost' },
    own: true,
    app: 'asgi',
    framework,
    setup: { application: `frameworks/${framework}_asgi` },
    ...(shows && { shows: ({ verdict }: { verdict: InsideVerdict }) => shows(verdict) }),
    async run(i) {
      // A framework prepares itself at its first request.
      await i.fetch(`/hello?id=${i.id()}`);
      const asked = await Promise.all(
        Array.from({ length: requests }, async () => {
          const [id, connection] = [i.id(), await i.connect()];
          connection.send(requestBytes(`/sleep?s=4&id=${id}`));
          // Where one request keeps the others outside, they are lost with it.
          return { connection, begin: await i.log.wait((line) => line.id === id && line.event === 'begin', 3) };
        }),
      );
      if (!asked.some(({ begin }) => begin)) throw new Error('no request reached the application within 3 s');
      i.signal('SIGTERM');
      const responses = await Promise.all(asked.map(({ connection }) => connection.response({ seconds: 15 })));
      const whole = responses.filter(({ status, ended, body }) => status === 200 && ended === 'complete' && body.toString() === 'slept').length;
      i.measure('whole responses', `${whole} of ${requests}`);
      await i.exited(12);
      return { verdict: whole === requests ? 'all-answered' : 'some-lost' };
    },
  });
}
