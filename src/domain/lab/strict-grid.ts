import type { Catalog } from '../model/catalog.ts';
import type { Configuration, Server } from '../model/server.ts';
import type { StrictCase } from './lab.ts';
import { isObserved } from './observations.ts';

/** What becomes of a malformed request, the most dangerous first. */
export const strictOutcomes = ['passed', 'closed', 'refused', 'other', 'withheld'] as const;
export type StrictOutcome = (typeof strictOutcomes)[number];

/** Whether the application is called decides; verdicts that are not named are of no application and no usual answer. */
const outcomes: Record<string, StrictOutcome | undefined> = {
  accepted: 'passed',
  'accepted-and-closed': 'passed',
  'other-length': 'passed',
  'read-failed': 'passed',
  closed: 'closed',
  refused: 'refused',
  withheld: 'withheld',
};

/** One malformed request: what each column made of it, in their order; undefined where it was not asked or rounds differ. */
export interface StrictRow {
  strictCase: StrictCase;
  outcomes: (StrictOutcome | undefined)[];
  passed: number;
  asked: number;
}

/** Every malformed request against every configuration that was asked. */
export interface StrictGrid {
  columns: { server: Server; configuration: Configuration }[];
  rows: StrictRow[];
}

/** Lays malformed requests against configurations, those first that most of them pass on. */
export function strictGrid({ servers }: Pick<Catalog, 'servers'>, cases: readonly StrictCase[]): StrictGrid {
  const asked = new Set(cases.flatMap((it) => it.results.map(({ server, configuration }) => `${server}/${configuration}`)));
  const columns = servers
    .flatMap((server) => server.configurations.map((configuration) => ({ server, configuration })))
    .filter((it) => asked.has(`${it.server.id}/${it.configuration.id}`));
  const rows = cases.map((strictCase): StrictRow => {
    const told = columns.map(({ server, configuration }) => {
      const result = strictCase.results.find((it) => it.server === server.id && it.configuration === configuration.id);
      if (!result || result.verdict === 'not-offered') return undefined;
      if (result.verdict === 'withheld') return 'withheld';
      return isObserved(result) ? (outcomes[result.verdict] ?? 'other') : undefined;
    });
    return { strictCase, outcomes: told, passed: told.filter((it) => it === 'passed').length, asked: told.filter(Boolean).length };
  });
  return { columns, rows: rows.toSorted((a, b) => b.passed - a.passed) };
}
