import { plural } from '../plural.ts';
import type { ExampleReason } from '../../vocabulary/example-reasons.ts';

/** Words around prose and on profiles and guides. */
export const prose = {
  sources: 'Sources',
  countSources: (count: number, read: string) =>
    `${count} ${plural('en', count, { one: 'source', other: 'sources' })}, numbered in citation order, read ${read} unless it says otherwise`,
  textSources: 'Sources of the profile text',
  sourcesFailed: 'The sources could not be loaded.',
  onOnePage: 'All sources on one page',
  /** Lead from a source to where it is cited, first and again. */
  back: 'Back to the text',
  backTo: 'Back to the text, place {place}',
  lines: (count: number) => `${count} ${plural('en', count, { one: 'line', other: 'lines' })}`,
  started: (day: string, server: string, version: string) => `Run by the lab on ${day} with ${server} ${version}:`,
  notStarted: {
    nginx: 'Not run by the lab: it needs nginx.',
    systemd: 'Not run by the lab: it needs systemd.',
    supervisor: 'Not run by the lab: it needs Supervisor.',
    docker: 'Not run by the lab: it needs an image builder.',
    windows: 'Not run by the lab: it needs Windows.',
    system: 'Not run by the lab: it changes the system, or needs its directories and users.',
    server: 'Not run by the lab: it can’t run this server.',
    part: 'Not run by the lab on its own: it needs other files next to it.',
  } as Record<ExampleReason, string>,
  tab: { flask: 'Flask', django: 'Django', asgi: 'ASGI', systemd: 'systemd', nginx: 'nginx', container: 'Container', windows: 'Windows' },
  note: { plain: 'Note', caution: 'Caution' },
};
