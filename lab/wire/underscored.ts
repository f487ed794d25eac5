import type { Setup } from '../adapter.ts';
import { defineProbe, switched, type Probe } from '../probe.ts';
import { givenOf } from './echo.ts';

/** What an application has of X-Lab: real and X_Lab: forged. `apart`: both, under two names. */
export const underscoredVerdicts = ['real', 'apart', 'joined', 'forged', 'refused'] as const;
export type UnderscoredVerdict = (typeof underscoredVerdicts)[number];

const showsGuard: Probe<UnderscoredVerdict>['shows'] = ({ verdict, needs }) => (verdict === 'refused' ? { 'underscore-headers': switched(needs) } : {});

/** The probe of two fields that are one variable in CGI and WSGI, of a server that was told what to do with underscores. */
export function underscored(
  { underscores, routes }: { underscores: NonNullable<Setup['underscores']>; routes: readonly string[] },
  expects: Probe<UnderscoredVerdict>['expects'],
): Probe<UnderscoredVerdict> {
  return defineProbe({
    verdicts: underscoredVerdicts,
    expects,
    setup: { underscores },
    ...(underscores === 'refuse' && { shows: showsGuard }),
    routes,
    async run(i) {
      const id = i.id();
      const response = await i.fetch(`/echo?id=${id}`, {
        headers: [
          ['X-Lab', 'real'],
          ['X_Lab', 'forged'],
        ],
      });
      const given = givenOf(response);
      if (!given && i.log.of(id).length) throw new Error('the application ran and its answer did not come: read the transcript');
      if (!given) return { verdict: 'refused', numbers: { status: response.status } };
      const values = given.fields('x-lab').join();
      i.measure('value of X-Lab', values || 'none');
      if (i.app === 'asgi' && given.fields('x_lab').length) return { verdict: 'apart' };
      if (!values.includes('forged')) return { verdict: 'real' };
      return { verdict: values.includes('real') ? 'joined' : 'forged' };
    },
  });
}
