import { test as base } from '@playwright/test';
import { matrixServers } from '../../src/domain/matrix/build-matrix.ts';
import type { MatrixFile } from '../../src/domain/matrix/selection.ts';
import type { Level } from '../../src/vocabulary/levels.ts';

/** A server as the API gives it. */
export type Server = MatrixFile['servers'][number];
/** A feature as the API gives it. */
export type Feature = MatrixFile['features'][number];
/** A cell as the API gives it. */
export type Cell = MatrixFile['cells'][number];

const passes: readonly (Level | undefined)[] = ['yes', 'optional', 'partial'];

/** What the API says, asked in the way in which a reader filters, servers in the order of the columns; what the page shows is compared with it. */
export class Matrix {
  readonly servers: readonly Server[];
  readonly features: readonly Feature[];
  readonly cells: readonly Cell[];

  constructor({ servers, features, cells }: MatrixFile) {
    this.servers = matrixServers(servers);
    this.features = features;
    this.cells = cells;
  }

  /** The answer of a server to a feature. */
  cellOf(server: Server, feature: Feature): Cell {
    return this.cells.find((it) => it.server === server.id && it.feature === feature.id)!;
  }

  /** The answers of servers to a feature; of all, if none are named. */
  answersTo(feature: Feature, servers = this.servers): Cell[] {
    return servers.map((it) => this.cellOf(it, feature));
  }

  /** Features that can be required. */
  get requirable(): Feature[] {
    return this.features.filter((it) => it.kind === 'support');
  }

  /** Servers that have all of these features; strictly, a partial answer does not count. */
  having(required: readonly Feature[], strict = false): Server[] {
    const has = (level: Level | undefined) => passes.includes(level) && !(strict && level === 'partial');
    return this.servers.filter((server) => required.every((feature) => has(this.cellOf(server, feature).level)));
  }

  /** The requirements that a server does not meet. */
  lackedBy(server: Server, required: readonly Feature[]): Feature[] {
    return required.filter((it) => !this.having([it]).includes(server));
  }

  /** A feature that some servers have, some have in part, and some lack. */
  get dividing(): Feature {
    return this.requirable.find((it) => {
      const [whole, some] = [this.having([it], true).length, this.having([it]).length];
      return whole > 0 && some > whole && some < this.servers.length;
    })!;
  }

  /** Two features that no server has both of. */
  get irreconcilable(): [Feature, Feature] {
    const had = this.requirable.filter((it) => this.having([it]).length > 0);
    const pairs = had.flatMap((a) => had.map((b): [Feature, Feature] => [a, b]));
    return pairs.find((it) => this.having(it).length === 0)!;
  }

  /** Whether the answers of these servers to a feature are not all the same. */
  differs(feature: Feature, servers: readonly Server[]): boolean {
    return new Set(this.answersTo(feature, servers).map(({ level, value, text }) => level ?? text?.en ?? String(value))).size > 1;
  }

  /** How many cells of these are disputed. */
  disputed(servers: readonly Server[], features: readonly Feature[]): number {
    return features.flatMap((feature) => servers.filter((it) => this.cellOf(it, feature).evidence === 'disputed')).length;
  }
}

/** The test of Playwright, with what the API of the built site says about the matrix. */
export const test = base.extend<{ matrix: Matrix }>({
  matrix: async ({ request }, use) => {
    const answer = await request.get('/api/v1/matrix.json');
    await use(new Matrix((await answer.json()) as MatrixFile));
  },
});
