import { expect, test } from 'vitest';
import { findSpecimen } from '../../../../src/domain/lab/specimen.ts';
import type { Cell } from '../../../../src/domain/model/answer.ts';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import { fixtureContent } from '../../fixture.ts';

const whole = buildCatalog(fixtureContent());
const quoted: Cell['ground'] = { kind: 'quoted', url: 'https://x.example/', label: 'x:1', quote: 'a line that is long enough' };

/** The specimen of a catalog in which only these cells are quoted and verified. */
function specimenOf(changes: Record<string, Partial<Cell>>): string | undefined {
  const cells = structuredClone(whole.cells);
  for (const of of Object.values(cells)) for (const cell of Object.values(of)) cell.evidence = 'documented';
  for (const [place, change] of Object.entries(changes)) {
    const [server, feature] = place.split(' ') as [string, string];
    Object.assign(cells[server]![feature]!, { level: 'yes', evidence: 'verified', ground: quoted, stale: undefined, ...change });
  }
  const found = findSpecimen({ ...whole, cells });
  return found && `${found.server.id} ${found.feature.id}`;
}

test('is quoted and was seen by the lab at the version that was checked', () => {
  expect(specimenOf({})).toBeUndefined();
  expect(specimenOf({ 'alder wsgi': { stale: [] } })).toBeUndefined();
  expect(specimenOf({ 'alder wsgi': { ground: { ...quoted, kind: 'absent', searched: [], paths: [] } } })).toBeUndefined();
  expect(specimenOf({ 'alder wsgi': {} })).toBe('alder wsgi');
});

test('says partial if one does; then the shortest quote counts', () => {
  const short = { ground: { ...quoted, quote: 'short' } };
  expect(specimenOf({ 'alder wsgi': {}, 'birch wsgi': short })).toBe('birch wsgi');
  expect(specimenOf({ 'alder wsgi': { level: 'partial' }, 'birch wsgi': short })).toBe('alder wsgi');
});
