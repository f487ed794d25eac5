import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import type { Catalog } from '../../../../src/domain/model/catalog.ts';
import { fixtureContent, type Changes } from '../../fixture.ts';

const words = (name: string, verdicts: string, more = '') => `name: ${name}
question: What does ${name} do?
sent: A gust of wind.
classified: ${verdicts}
terms: [${name.toLowerCase()}]
${more}`;

const result = (probe: string, verdict: string, more: Record<string, unknown> = {}) => ({
  probe,
  definition: '0123456789ab',
  launch: '01234567',
  verdict,
  ...more,
  seal: '89abcdef',
});

/** The file of what was observed of a configuration of alder in three rounds. */
export const observed = (configuration: string, results: unknown[], head: Record<string, unknown> = {}, group: Record<string, unknown> = {}) =>
  JSON.stringify({
    server: 'alder',
    configuration,
    version: '1.2.0',
    launches: { '01234567': ['alder', configuration] },
    groups: [{ date: '2026-11-21', python: '3.11.2', os: 'Debian', runner: 1, of: 3, ...group, results }],
    ...head,
  });

/** A lab that asked alder's two configurations about a signal, a time and a malformed request. */
export const labFiles: Changes = {
  'content/probes/ops-term.yml': words('TERM', '{ stops: It stops., dies: It dies. }', 'precondition: It stands.\n'),
  'content/probes/ops-term-idle.yml': words('TERM while idle', '{ stops: It stops., runs-on: It stands. }'),
  'content/probes/ops-reload.yml': words('Reload', '{ stops: All of it stops. }'),
  'content/probes/time-idle.yml': words('Idle', '{ closes: It closes. }', 'clause: [{ title: RFC 9112, url: "https://www.rfc-editor.org/rfc/rfc9112" }]\n'),
  'content/probes/strict.yml': words(
    'Malformed',
    '{ refused: It says no. }',
    'cases: { no-host: { sent: No Host., why: It may be lost., clause: { title: RFC 9112, url: "https://www.rfc-editor.org/rfc/rfc9112" } } }\n',
  ),
  'content/observations/alder/1.2.0/deep.json': observed('deep', [result('ops-term', 'stops', { numbers: { exit: 0 } })]),
  'content/observations/alder/1.2.0/plain.json': observed('plain', [
    result('ops-term', 'stops', { numbers: { exit: 0 } }),
    result('ops-term-idle', 'runs-on'),
    result('time-idle', 'closes', { numbers: { seconds: 30 }, shows: { 'request-timeout': { value: 30 } } }),
    result('strict-no-host', 'refused'),
  ]),
  'lab/probes/ops/term.ts': 'export default term;\n',
  'lab/probes/ops/term-idle.ts': 'export default termIdle;\n',
  'lab/probes/ops/reload.ts': 'export default reload;\n',
  'lab/probes/time/idle.ts': 'export default idle;\n',
  'lab/probes/strict/cases.ts': "export const cases = {\n  'no-host': line(''),\n};\n",
};

/** The catalog of the fixture with that lab and some changes. */
export function labCatalog(changes: Changes = {}): Catalog {
  return buildCatalog(fixtureContent({ ...labFiles, ...changes }));
}

/** Where `withResult` puts its result. */
export const observedFile = 'content/observations/alder/1.2.0/plain.json';

/** The fixture with a probe, and with what it saw of alder's plain configuration. */
export function withResult(
  shows: Record<string, unknown>,
  more: Record<string, unknown> = {},
  head: Record<string, unknown> = {},
  group: Record<string, unknown> = {},
): Changes {
  const seen = { probe: 'leaf-fall', definition: '0123456789ab', launch: '01234567', verdict: 'fell', shows, seal: '89abcdef', ...more };
  const verdicts = '{ fell: A leaf lay on the ground., stayed: None did. }';
  return {
    'lab/probes/leaf/fall.ts': 'export default leafFall;',
    'content/probes/leaf-fall.yml': words('Leaf fall', verdicts),
    [observedFile]: observed('plain', [seen], head, group),
  };
}
