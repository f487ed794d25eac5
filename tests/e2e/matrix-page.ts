import type { Locator, Page } from '@playwright/test';
import { fill } from '../../src/components/ui/fill.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import type { Cell, Feature, Matrix, Server } from './matrix-file.ts';

/** The English words of the matrix. */
export const { matrix: words, terms } = wordsOf('en');

/** Opens the matrix with a query and waits until its script has drawn the view. */
export async function openMatrix(page: Page, search = '', path = '/matrix/'): Promise<void> {
  await page.goto(`${path}${search}`);
  await page.locator('table [tabindex="0"]').waitFor({ state: 'attached' });
}

/** Names of the columns as they are seen from left to right, with their configurations. */
export async function shownColumns(page: Page): Promise<string[]> {
  return page.locator('table thead th:not(:first-child)').evaluateAll((all) =>
    all
      .filter((it) => it.checkVisibility())
      .sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)
      .map((it) => [...it.querySelectorAll('[lang="en"]')].map((part) => part.textContent.trim()).join(' ')),
  );
}

/** References of the features that are seen, from top to bottom. */
export async function shownRows(page: Page): Promise<string[]> {
  return page.locator('tr[data-feature]').evaluateAll((all) => all.filter((it) => it.checkVisibility()).map((it) => it.id.toUpperCase()));
}

/** The row of a feature. */
export function rowOf(page: Page, feature: Feature): Locator {
  return page.locator(`tr#${feature.ref.toLowerCase()}`);
}

/** The link in the cell of a server, also if it is not seen. */
export function linkOf(page: Page, matrix: Matrix, server: Server, feature: Feature): Locator {
  return rowOf(page, feature).locator('td').nth(matrix.servers.indexOf(server)).locator('a');
}

/** The dialog of an open cell. */
export function popoverOf(page: Page): Locator {
  return page.locator('[data-cells] dialog');
}

/** The server and the feature of a cell, its link, and how an address names it. */
export function placeOf(page: Page, matrix: Matrix, cell: Cell) {
  const server = matrix.servers.find((it) => it.id === cell.server)!;
  const feature = matrix.features.find((it) => it.id === cell.feature)!;
  return { server, feature, link: linkOf(page, matrix, server, feature), query: `?cell=${feature.ref.toLowerCase()}:${server.id}` };
}

/** What the live count says about these servers and features. */
export function countOf(matrix: Matrix, servers: readonly Server[], features: readonly Feature[]): string {
  return [
    fill(words.script.servers(matrix.servers.length), { shown: servers.length }),
    fill(words.script.features(matrix.features.length), { shown: features.length }),
    fill(words.script.disputedCells, { count: matrix.disputed(servers, features) }),
  ].join(', ');
}

/** The names of servers. */
export const namesOf = (servers: readonly Server[]) => servers.map((it) => it.name);
/** The references of features. */
export const refsOf = (features: readonly Feature[]) => features.map((it) => it.ref);
