import { NotOffered, defineProbe, type Answer, type Probe } from '../probe.ts';
import type { Instance } from '../runner/instance.ts';
import { requestBytes } from './request.ts';

/**
 * What became of a malformed request. Not called: `refused` with 4xx or 5xx, `answered` otherwise by the server itself, `closed`,
 * `silent` for 4 s. Called: `accepted`, `accepted-and-closed`, `other-length` with another body, `read-failed` without a whole one.
 */
export const strictVerdicts = ['refused', 'closed', 'silent', 'answered', 'accepted', 'accepted-and-closed', 'other-length', 'read-failed'] as const;
export type StrictVerdict = (typeof strictVerdicts)[number];

/** One malformed input. Only data, so that its text is its definition. */
export interface Case {
  /** The bytes as Latin-1; `<id>` becomes the request id. */
  send: string;
  /** What the good and the bad server of the tests do. */
  expects: { good: StrictVerdict; bad: StrictVerdict };
  /** The body that the application should see when it is called; another one is `other-length`. */
  body?: string;
  /** Only where the application is given the decoded body of a well-formed chunked request. */
  needs?: 'chunks';
  sensitive?: true;
  shows?: { feature: string; by: Partial<Record<StrictVerdict, Answer>> };
}

/** The probe of one case: sends the bytes on a connection of their own and asks the application's log whether it ran. */
export function strictProbe(it: Case, routes: readonly string[]): Probe<StrictVerdict> {
  return defineProbe({
    verdicts: strictVerdicts,
    expects: it.expects,
    routes,
    ...(it.sensitive && { sensitive: true }),
    shows: ({ verdict }) => (it.shows?.by[verdict] ? { [it.shows.feature]: it.shows.by[verdict] } : {}),
    async run(i) {
      if (it.needs === 'chunks' && !(await decodesChunks(i))) throw new NotOffered('it gives the application no chunked body');
      const before = i.log.lines().length;
      const id = i.id();
      const connection = await i.connect();
      connection.send(it.send.replaceAll('<id>', id));
      const response = await connection.response({ seconds: 4 });
      const peer = await connection.closed(0.5);
      // Odd targets lose the id, so every call since the bytes were sent counts but a late one of the request before.
      const lines = i.log
        .lines()
        .slice(before)
        .filter((line) => line.id.startsWith(id) || !line.id.startsWith('strict-'));
      if (lines.some(({ event }) => event === 'start')) {
        const read = lines.find(({ event }) => event === 'body');
        if (it.body !== undefined && read?.['body'] !== it.body) return { verdict: read ? 'other-length' : 'read-failed' };
        return { verdict: peer === 'open' ? 'accepted' : 'accepted-and-closed' };
      }
      if (response.status >= 400) return { verdict: 'refused', numbers: { status: response.status } };
      if (response.status) return { verdict: 'answered', numbers: { status: response.status } };
      return { verdict: response.ended === 'silent' ? 'silent' : 'closed' };
    },
  });
}

async function decodesChunks(i: Instance): Promise<boolean> {
  const id = i.id();
  const connection = await i.connect();
  connection.send(requestBytes(`/entire?id=${id}`, { method: 'POST', headers: { 'Transfer-Encoding': 'chunked' }, body: '5\r\nabcde\r\n0\r\n\r\n' }));
  await connection.response({ seconds: 4 });
  connection.close();
  return i.log.of(id, 'body')[0]?.['body'] === 'abcde';
}

/** The cases of a file as the runner takes them, and the routes that they ask. */
export function strictCases({ routes }: { routes: readonly string[] }, cases: Record<string, Case>): Record<string, { probe: Probe; source: string }> {
  return Object.fromEntries(Object.entries(cases).map(([id, it]) => [id, { probe: strictProbe(it, routes) as Probe, source: JSON.stringify(it) }]));
}
