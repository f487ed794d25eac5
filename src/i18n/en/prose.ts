import { plural } from '../plural.ts';
import type { ExampleReason } from '../../vocabulary/example-reasons.ts';

/** Words around prose and on profiles and guides. */
export const prose = {
  sources: 'Sources',
  countSources: (count: number) => `${count} ${plural('en', count, { one: 'source', other: 'sources' })}, numbered as the text cites them`,
  /** Leads from a source to where it is cited. */
  back: (place: number) => (place === 1 ? 'Back to the text' : `Back to the text, place ${place}`),
  lines: (count: number) => `${count} ${plural('en', count, { one: 'line', other: 'lines' })}`,
  started: (day: string, server: string, version: string) => `Started by the lab on ${day} with ${server} ${version}:`,
  notStarted: {
    nginx: 'The lab does not start this: it needs nginx.',
    systemd: 'The lab does not start this: it needs systemd.',
    supervisor: 'The lab does not start this: it needs Supervisor.',
    docker: 'The lab does not start this: it needs a builder of images.',
    windows: 'The lab does not start this: it needs Windows.',
    system: 'The lab does not start this: it changes the system, or needs its folders and users.',
    part: 'The lab does not start this alone: it is a part that needs others beside it.',
  } as Record<ExampleReason, string>,
  tab: { flask: 'Flask', django: 'Django', asgi: 'ASGI', systemd: 'systemd', nginx: 'nginx', container: 'Container', windows: 'Windows' },
  note: { plain: 'Note', caution: 'Caution' },
};
