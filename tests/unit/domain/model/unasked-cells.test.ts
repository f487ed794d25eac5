import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import { cellOf } from '../../../../src/domain/model/lookup.ts';
import { fixtureContent, swap, type Changes } from '../../fixture.ts';

const alder = 'content/servers/alder.mdx';
const checked = { version: '1.2.0', on: '2026-11-20' };
const nowhere = { kind: 'absent', url: '', label: '', searched: [], paths: [] };
const cell = (feature: string, changes: Changes = {}) => cellOf(buildCatalog(fixtureContent(changes)), 'alder', feature);

describe('a row that is drawn from the identity', () => {
  const identityRow = (from: string, changes: Changes = {}) =>
    cell('state', { 'content/features/state.yml': swap('from: state', `from: ${from}`), ...changes });
  const advisories =
    'advisories: [{ id: CVE-2024-1, affected: all, ground: { in: release, path: NEWS, lines: "7", quote: fixed } }, { id: CVE-2024-2, affected: all, ground: { in: release, path: NEWS, lines: "8", quote: mended } }]';

  test.each([
    ['release', '1.2.0, 2026-05-01', 'NEWS:1'],
    ['state', 'active', 'NEWS:1'],
    ['licence', 'MIT', 'LICENSE:1'],
    ['python', '3.10+', 'METADATA:5'],
    ['advisories', 0, 'NEWS'],
  ])('%s: %s', (from, value, label) => {
    expect(identityRow(from)).toEqual({
      server: 'alder',
      feature: 'state',
      value,
      ground: expect.objectContaining({ label }) as unknown,
      evidence: 'documented',
      also: [],
      checked,
      in: {},
      seen: [],
    });
  });

  test('advisories are counted on the ground of the first; where there is none, on where we looked', () => {
    expect(identityRow('advisories', { [alder]: swap('advisories: []', advisories) })).toMatchObject({ value: 2, ground: { label: 'NEWS:7', quote: 'fixed' } });
    expect(identityRow('advisories')).toMatchObject({ ground: { kind: 'absent', searched: ['CVE-'] } });
    const silent = swap('  no-advisories: { in: release, paths: [NEWS], searched: [CVE-] }\n', '');
    expect(identityRow('advisories', { [alder]: silent }).ground).toEqual(nowhere);
  });
});

test('what no interface of the server asks is not applicable, on the ground of the first interface', () => {
  expect(cell('lifespan')).toEqual({
    server: 'alder',
    feature: 'lifespan',
    level: 'not-applicable',
    ground: cell('asgi').ground,
    evidence: 'none',
    computed: true,
    also: [],
    checked,
    in: {},
    seen: [],
  });
  const silent = (text: string) => text.replace(/ {2}asgi: .*\n/, '');
  expect(cell('lifespan', { [alder]: silent }).ground).toEqual(nowhere);
});

test('what a draft does not answer is unknown, on no ground', () => {
  expect(cell('request-timeout', { [alder]: (text) => text.replace(/ {2}request-timeout:.*\n/, '') })).toEqual({
    server: 'alder',
    feature: 'request-timeout',
    level: 'unknown',
    ground: nowhere,
    evidence: 'none',
    also: [],
    checked,
    in: {},
    seen: [],
  });
});
