import type { AnswerWithEvidence, Cell } from '../model/answer.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Feature } from '../model/feature.ts';
import type { Server } from '../model/server.ts';
import { cellOf } from '../model/lookup.ts';
import { countKnowledge, type Knowledge } from '../model/tally.ts';

/** How the answers of a server, of a feature or of all are known. */
export interface Coverage {
  /** Every kind of knowledge; together with the stale ones these are all cells. */
  counts: Record<Knowledge, number>;
  /** Cells that would be documented, but of which the lab saw another version; they are counted apart. */
  stale: number;
  /** Cells to which the question applies. */
  decidable: number;
  /** Cells whose answer the lab saw: verified or observed. Every share of the site is this of `decidable`. */
  confirmed: number;
}

/** Counts how cells are known. */
export function coverageOf(cells: Cell[]): Coverage {
  const counts = Object.fromEntries(countKnowledge(cells).map(({ kind, count }) => [kind, count])) as Record<Knowledge, number>;
  const stale = cells.filter((it) => it.stale && it.evidence === 'documented').length;
  return {
    counts: { ...counts, documented: counts.documented - stale },
    stale,
    decidable: cells.length - counts['not-applicable'],
    confirmed: counts.verified + counts.observed,
  };
}

/** Features that ask a question of a server; those that are drawn from its identity are nobody's to decide. */
export function decidedFeatures(catalog: Pick<Catalog, 'features'>): Feature[] {
  return catalog.features.filter((it) => !it.from);
}

/** A disputed answer of a server, or of one configuration of it. */
export interface Disagreement {
  server: Server;
  feature: Feature;
  /** Set where only this configuration's own answer is disputed. */
  configuration?: string;
  answer: AnswerWithEvidence;
}

/** Every dispute, in the order of servers and features. */
export function findDisagreements(catalog: Pick<Catalog, 'cells' | 'servers' | 'features'>): Disagreement[] {
  return catalog.servers.flatMap((server) =>
    catalog.features.flatMap((feature): Disagreement[] => {
      const cell = cellOf(catalog, server.id, feature.id);
      const differing = Object.entries(cell.in).map(([configuration, answer]) => ({ server, feature, configuration, answer }));
      return [{ server, feature, answer: cell }, ...differing].filter(({ answer }) => answer.evidence === 'disputed');
    }),
  );
}

/** The figures of the whole atlas; every page, file and language takes them from here. */
export interface AtlasFigures {
  servers: number;
  features: number;
  /** One for every server and feature. */
  cells: number;
  /** How the decidable cells are known; those that follow from the identity of a server are not among them. */
  coverage: Coverage;
  /** Cells whose answer for the default configuration is disputed. */
  disputedCells: number;
  /** Disputed answers: those cells, and the answers of single configurations. */
  disputes: number;
}

/** Counts the whole atlas. */
export function countAtlas(catalog: Pick<Catalog, 'cells' | 'servers' | 'features'>): AtlasFigures {
  const { servers, features } = catalog;
  const cellsOf = (chosen: Feature[]) => servers.flatMap((server) => chosen.map((feature) => cellOf(catalog, server.id, feature.id)));
  const disagreements = findDisagreements(catalog);
  return {
    servers: servers.length,
    features: features.length,
    cells: cellsOf(features).length,
    coverage: coverageOf(cellsOf(decidedFeatures(catalog))),
    disputedCells: disagreements.filter((it) => it.configuration === undefined).length,
    disputes: disagreements.length,
  };
}
