import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { NotOffered, defineProbe, type Probe } from '../probe.ts';
import { programOf } from '../runner/context.ts';
import type { Instance } from '../runner/instance.ts';
import { readReport, type CaseOutcome } from './h2spec-report.ts';
import { Http2 } from './http2.ts';

/** The newest release that Go's module proxy has. */
export const h2specVersion = 'v2.2.1+incompatible';

/** Where set-up installs it. */
export const h2specProgram = programOf('h2spec', 'h2spec');

/** The cases of a probe by h2spec's own sections, such as `http2/5.1`, in its order. */
export type Sections = Record<string, readonly string[]>;

/** How the cases of a probe ended: as the RFC asks all of them, some, or none. */
export const h2specVerdicts = ['all', 'some', 'none'] as const;

/** Seconds after which h2spec is given up; it waits three for each answer. */
const longest = 38;

/** How often a case has to fail. */
const times = 3;

/** The verdict on the cases that were asked; what h2spec skipped is none of them. */
export function judge(outcomes: readonly CaseOutcome[]): { verdict: (typeof h2specVerdicts)[number]; numbers: { cases: number; problems?: number } } {
  const asked = outcomes.filter(({ ended }) => ended !== 'skipped');
  const failed = asked.filter(({ ended }) => ended === 'failed');
  if (!asked.length) throw new NotOffered('h2spec skipped every case');
  const verdict = failed.length === 0 ? 'all' : failed.length < asked.length ? 'some' : 'none';
  return { verdict, numbers: { cases: asked.length, ...(failed.length && { problems: failed.length }) } };
}

/** The outcome of each case that was asked, by its name, such as `http2/5.1/3`; throws where the report has others. */
export function byName(sections: Sections, outcomes: readonly CaseOutcome[]): [name: string, outcome: CaseOutcome][] {
  const titled = namesOf(sections).map(({ name, section, title }) => {
    const outcome = outcomes.find((it) => it.section === section && it.title === title);
    if (!outcome) throw new Error(`h2spec reports no ${name} ${title}: bring lab/probes/h2spec/cases.ts up to date`);
    return [name, outcome] as [string, CaseOutcome];
  });
  if (titled.length !== outcomes.length) throw new Error(`h2spec reports ${outcomes.length} cases, ${titled.length} were asked`);
  return titled;
}

const namesOf = (sections: Sections) =>
  Object.entries(sections).flatMap(([section, titles]) => titles.map((title, index) => ({ name: `${section}/${index + 1}`, section, title })));

/** One line of a transcript: a case, how it ended, and where it failed what was expected and what came. */
export function lineOf(name: string, { title, ended, expected, came }: CaseOutcome): string {
  const wanted = expected.length ? `expected ${expected.join(', or ')}; came ` : '';
  return `${name} ${title}: ${ended}${came ? `: ${wanted}${came}` : ''}`;
}

/** The probe of some sections: h2spec asks their cases, each on a connection of its own. */
export function h2specProbe(sections: Sections, routes: readonly string[]): Probe<(typeof h2specVerdicts)[number]> {
  return defineProbe({
    verdicts: h2specVerdicts,
    suite: 'h2spec',
    routes,
    expects: { good: 'not-offered', bad: 'not-offered' },
    setup: { tls: true, http2: true },
    fallback: { tls: true },
    async run(i) {
      const http2 = await Http2.open(i, { tls: true });
      if (!http2) throw new NotOffered('h2 is not agreed on');
      http2.close();
      if (!existsSync(h2specProgram)) throw new NotOffered('h2spec is not installed');
      const outcomes = await outcomesOf(i, sections, `/${routes[0]}`);
      for (const [name, outcome] of outcomes) i.note(lineOf(name, outcome));
      return judge(outcomes.map(([, outcome]) => outcome));
    },
  });
}

/** Asks every case, and those that failed again: what differs by chance, such as a close that a busy machine delays, is no failure. */
async function outcomesOf(i: Instance, sections: Sections, path: string): Promise<[name: string, outcome: CaseOutcome][]> {
  const names = namesOf(sections).map(({ name }) => name);
  let outcomes = byName(sections, readReport(await reportOf(i, names, path)));
  for (let time = 2; time <= times; time++) {
    const failed = outcomes.filter(([, { ended }]) => ended === 'failed').map(([name]) => name);
    if (failed.length) i.note(`asked again, each by itself: ${failed.join(' ')}`);
    const again = async (name: string) => readReport(await reportOf(i, [name], path))[0]!;
    outcomes = await Promise.all(outcomes.map(async ([name, it]) => [name, it.ended === 'failed' ? await again(name) : it]));
  }
  return outcomes;
}

async function reportOf(i: Instance, names: readonly string[], path: string): Promise<string> {
  const { folder, host, port } = i.place;
  const report = `${folder}/h2spec-${names[0]!.replaceAll('/', '-')}.xml`;
  rmSync(report, { force: true });
  const parameters = [...names, '-h', host, '-p', `${port}`, '-t', '-k', '-o', '3', '-P', path, '-j', report];
  if (names.length > 1) i.note(`h2spec ${parameters.join(' ')}`);
  const said = await new Promise<string>((resolve) => {
    execFile(h2specProgram, parameters, { timeout: longest * 1000 }, (_, stdout, stderr) => resolve(`${stdout}\n${stderr}`));
  });
  if (!existsSync(report)) throw new Error(`h2spec wrote no report: ${/^(?:Error|panic): .*$/m.exec(said)?.[0] ?? `not finished after ${longest} s`}`);
  return readFileSync(report, 'utf8');
}

/** The sections of a file as the runner takes them, and the route that they ask. */
export function h2specCases({ routes }: { routes: readonly string[] }, table: Record<string, Sections>): Record<string, { probe: Probe; source: string }> {
  return Object.fromEntries(Object.entries(table).map(([id, it]) => [id, { probe: h2specProbe(it, routes) as Probe, source: JSON.stringify(it) }]));
}
