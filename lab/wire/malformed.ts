import { defineProbe, type Answer, type Probe } from '../probe.ts';
import type { Connection } from './connection.ts';

/** What became of a malformed request. `accepted`: the application was called. `silent`: nothing within 4 s, connection open. */
export const strictVerdicts = ['refused', 'closed', 'silent', 'accepted', 'accepted-and-closed', 'other-length', 'other-request'] as const;
export type StrictVerdict = (typeof strictVerdicts)[number];

/** One malformed input. Only data, so that its text is its definition. */
export interface Case {
  /** The clause that it breaks. */
  clause: { title: string; url: string };
  /** The bytes as Latin-1; `<id>` becomes the request id, so the target is /echo?id=<id>. */
  send: string;
  /** What the good and the bad server of the tests do. */
  expects: { good: StrictVerdict; bad: StrictVerdict };
  /** The body that the application should see when it is called; another one is `other-length`. */
  body?: string;
  /** The id of a second request hidden in the bytes: `other-request` if the application got it. */
  hidden?: string;
  sensitive?: true;
  shows?: { feature: string; by: Partial<Record<StrictVerdict, Answer>> };
}

/** The probe of one case: sends the bytes on a connection of their own and asks the application's log whether it ran. */
export function strictProbe(it: Case): Probe<StrictVerdict> {
  return defineProbe({
    verdicts: strictVerdicts,
    expects: it.expects,
    ...(it.sensitive && { sensitive: true }),
    shows: ({ verdict }) => (it.shows?.by[verdict] ? { [it.shows.feature]: it.shows.by[verdict] } : {}),
    async run(i) {
      const id = i.id();
      const connection = await i.connect();
      connection.send(it.send.replaceAll('<id>', id));
      const response = await connection.response({ seconds: 4 });
      // The log line is written before the answer, but a server may also close first.
      const ran = response.status === 200 ? await i.log.wait((line) => line.id === id && line.event === 'body', 1) : i.log.of(id, 'body')[0];
      if (it.hidden !== undefined && i.log.of(it.hidden).length) return { verdict: 'other-request' };
      if (ran || i.log.of(id, 'start').length) {
        if (it.body !== undefined && ran?.['body'] !== it.body) return { verdict: 'other-length' };
        return { verdict: (await isClosed(connection)) ? 'accepted-and-closed' : 'accepted' };
      }
      if (response.status >= 400) return { verdict: 'refused', numbers: { status: response.status } };
      return { verdict: response.ended === 'silent' ? 'silent' : 'closed' };
    },
  });
}

async function isClosed(connection: Connection): Promise<boolean> {
  return (await connection.closed(0.5)) !== 'open';
}

/** The cases of a file as the runner takes them. */
export function strictCases(cases: Record<string, Case>): Record<string, { probe: Probe; source: string }> {
  return Object.fromEntries(Object.entries(cases).map(([id, it]) => [id, { probe: strictProbe(it) as Probe, source: JSON.stringify(it) }]));
}
