import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import { cellOf } from '../../../../src/domain/model/lookup.ts';
import { fixtureContent, problemsOf, swap, type Changes } from '../../fixture.ts';
import { observedFile as file, withResult } from '../lab/lab-sample.ts';

const alder = 'content/servers/alder.mdx';

describe('what the lab saw', () => {
  test('verifies an answer, and is not counted at another version', () => {
    const cell = (changes: Changes) => cellOf(buildCatalog(fixtureContent(changes)), 'alder', 'wsgi');
    expect(cell(withResult({ wsgi: { level: 'yes' } }))).toMatchObject({
      evidence: 'verified',
      seen: [{ probe: 'leaf-fall', verdict: 'fell' }],
      stale: undefined,
    });
    expect(cell(withResult({ wsgi: { level: 'yes' } }, {}, { version: '1.1.0' }))).toMatchObject({
      evidence: 'documented',
      seen: [],
      stale: [{ probe: 'leaf-fall', version: '1.1.0' }],
    });
  });

  test('counts when three rounds agreed, and in no fewer', () => {
    const cell = (group: Record<string, unknown>, more = {}) =>
      cellOf(buildCatalog(fixtureContent(withResult({ wsgi: { level: 'yes' } }, more, {}, group))), 'alder', 'wsgi').evidence;
    expect(cell({ of: 3 })).toBe('verified');
    expect(cell({ of: 1 })).toBe('documented');
    expect(cell({ of: 3 }, { agreed: 2 })).toBe('documented');
  });

  test('of an older version is history, once the one that was checked has been seen', () => {
    const older = withResult({ wsgi: { level: 'no' } }, {}, { version: '1.1.0' })[file] as string;
    const changes = { ...withResult({ wsgi: { level: 'yes' } }), 'content/observations/alder/1.1.0/plain.json': older };
    expect(problemsOf(changes)).toEqual([]);
    const catalog = buildCatalog(fixtureContent(changes));
    expect(cellOf(catalog, 'alder', 'wsgi')).toMatchObject({ evidence: 'verified', seen: [{ version: '1.2.0' }] });
    expect(catalog.lab?.results.map(({ version }) => version)).toEqual(['1.2.0']);
  });

  test('contradicts our answer', () => {
    expect(problemsOf(withResult({ wsgi: { level: 'no' } }))).toMatchInlineSnapshot(`
      [
        "content/servers/alder.mdx: facts.wsgi: is yes, but the lab saw no in plain (leaf-fall): mend the probe, correct the fact, or explain under dispute why the environment differs",
      ]
    `);
  });

  test('contradicts our answer, which explains why', () => {
    expect(
      problemsOf({
        ...withResult({ wsgi: { level: 'no' } }),
        [alder]: swap('wsgi: { level: yes', 'wsgi: { level: yes, dispute: { text: Indoors., seen: { level: no } }'),
      }),
    ).toEqual([]);
  });

  test('answers what is unknown', () => {
    const unknown = swap(
      'request-timeout: { value: 30, ground: {',
      'request-timeout: { level: unknown, ground: { in: release, paths: [src], searched: [timeout] } }\n  # {',
    );
    expect(problemsOf({ ...withResult({ 'request-timeout': { value: 30 } }), [alder]: unknown })).toMatchInlineSnapshot(`
      [
        "content/servers/alder.mdx: facts.request-timeout: is unknown, but the lab saw 30 in plain (leaf-fall): answer it",
      ]
    `);
  });

  test('names what there is not', () => {
    expect(problemsOf(withResult({ frost: { level: 'yes' } }))).toMatchInlineSnapshot(`
      [
        "content/observations/alder/1.2.0/plain.json: results.leaf-fall.shows.frost: frost is not a feature: correct shows in the probe leaf-fall",
      ]
    `);
    expect(problemsOf(withResult({ wsgi: { value: 3 } }))).toMatchInlineSnapshot(`
      [
        "content/observations/alder/1.2.0/plain.json: results.leaf-fall.shows.wsgi: is {"value":3}, which does not answer A1: correct shows in the probe leaf-fall",
      ]
    `);
    expect(problemsOf(withResult({}, { probe: 'root-depth' }))).toMatchInlineSnapshot(`
      [
        "content/observations/alder/1.2.0/plain.json: results.root-depth: root-depth is not a probe with words: write content/probes/root-depth.yml, or run the lab again",
      ]
    `);
    expect(problemsOf(withResult({}, {}, { configuration: 'tall' }))).toMatchInlineSnapshot(`
      [
        "content/observations/alder/1.2.0/plain.json: configuration: tall is not a configuration of alder: use one of plain, deep",
      ]
    `);
    expect(problemsOf(withResult({}, {}, { server: 'willow' }))).toMatchInlineSnapshot(`
      [
        "content/observations/alder/1.2.0/plain.json: server: willow is not a server: remove the file, or add content/servers/willow.mdx",
      ]
    `);
  });

  test('has not the form that the lab writes', () => {
    expect(problemsOf(withResult({}, { agreed: 3, definition: 'x' }))).toMatchInlineSnapshot(`
      [
        "content/observations/alder/1.2.0/plain.json: groups.0.results.0.definition: is not what the lab writes: run the lab again, nobody types it",
        "content/observations/alder/1.2.0/plain.json: groups.0.results.0.agreed: is not less than of, 3: run the lab again",
      ]
    `);
  });
});

describe('a fact that stands on a probe', () => {
  const byProbe = (text: string) => text.replace(/wsgi: \{ level: yes, ground: \{[^}]*\}/, 'wsgi: { level: yes, ground: { lab: leaf-fall }');

  test('is observed', () => {
    const changes = { ...withResult({ wsgi: { level: 'yes' } }), [alder]: byProbe };
    expect(problemsOf(changes)).toEqual([]);
    expect(cellOf(buildCatalog(fixtureContent(changes)), 'alder', 'wsgi')).toMatchObject({
      evidence: 'observed',
      ground: { kind: 'observed', read: '2026-11-21' },
    });
  });

  test('that has no result, or that there is not', () => {
    expect(problemsOf({ ...withResult({}), [alder]: byProbe })).toMatchInlineSnapshot(`
      [
        "content/servers/alder.mdx: facts.wsgi.ground.lab: leaf-fall has no result that answers this: npm run lab -- --servers alder --probes leaf-fall",
      ]
    `);
    expect(problemsOf({ [alder]: byProbe })).toMatchInlineSnapshot(`
      [
        "content/servers/alder.mdx: facts.wsgi.ground.lab: leaf-fall is not a probe: see content/probes/ for the list",
      ]
    `);
  });
});
