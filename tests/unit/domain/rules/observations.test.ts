import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import type { RuleContext } from '../../../../src/domain/model/content.ts';
import { cellOf } from '../../../../src/domain/model/lookup.ts';
import { observations } from '../../../../src/domain/rules/observations.ts';
import { fixtureContent, problemsOf, swap, type Changes } from '../../fixture.ts';
import { labFiles, observedFile as file, withResult } from '../lab/lab-sample.ts';

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

  test('stands where its content says', () => {
    expect(problemsOf(withResult({}, {}, { configuration: 'deep' }))).toEqual([
      `${file}: configuration: holds results of alder 1.2.0 deep: move the file to where its content says, or run the lab again`,
    ]);
  });

  test('has a verdict that has words, or one that any probe may have', () => {
    expect(problemsOf(withResult({}, { verdict: 'flew' }))).toEqual([
      `${file}: results.leaf-fall.verdict: flew is no verdict of leaf-fall: run the lab again, it knows fell, stayed, not-offered, server-died, server-busy, withheld`,
    ]);
    expect(problemsOf(withResult({}, { verdict: 'server-died', shows: undefined }))).toEqual([]);
  });

  test('names its launch', () => {
    expect(problemsOf(withResult({}, { launch: 'ffffffff' }))).toEqual([`${file}: results.leaf-fall.launch: ffffffff is none of launches: run the lab again`]);
  });

  test('says one thing of a probe, and has no level for a value', () => {
    const once = withResult({})[file] as string;
    const twice = once.replace(/"results":\[(.*)\]\}\]/, (_, results: string) => `"results":[${results},${results}]}]`);
    expect(problemsOf({ ...withResult({}), [file]: twice })).toEqual([`${file}: results.leaf-fall: leaf-fall has a result already: run the lab again`]);
    expect(problemsOf(withResult({ 'request-timeout': { level: 'yes' } }))).toContain(
      `${file}: results.leaf-fall.shows.request-timeout: is {"level":"yes"}, which does not answer G1: correct shows in the probe leaf-fall`,
    );
  });

  test('of a malformed request is of a case that has words', () => {
    expect(problemsOf(labFiles)).toEqual([]);
    expect(problemsOf({ ...labFiles, [file]: (labFiles[file] as string).replace('strict-no-host', 'strict-two-hosts') })).toEqual([
      `${file}: results.strict-two-hosts: strict-two-hosts is not a probe with words: write content/probes/strict-two-hosts.yml, or run the lab again`,
    ]);
    expect(problemsOf({ ...labFiles, [file]: (labFiles[file] as string).replace('"refused"', '"stops"') })).toEqual([
      `${file}: results.strict-no-host.verdict: stops is no verdict of strict-no-host: run the lab again, it knows refused, not-offered, server-died, server-busy, withheld`,
    ]);
  });

  test('of a run stands once', () => {
    const content = fixtureContent();
    const run = { date: '2026-11-20' } as (typeof content.runs)[number];
    expect(observations({ ...content, runs: [run, { ...run, date: '2026-11-21' }, { ...run }] }, {} as RuleContext)).toEqual([
      { file: 'content/observations/runs.json', field: '2', message: 'is there twice: remove one of the two' },
    ]);
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

  test('in one configuration only', () => {
    const own = (configuration: string) =>
      swap('wsgi: { level: yes,', `wsgi: { level: yes, in: { ${configuration}: { level: no, ground: { lab: leaf-fall } } },`);
    expect(problemsOf({ ...withResult({ wsgi: { level: 'no' } }), [alder]: own('plain') })).toEqual([]);
    expect(problemsOf({ ...withResult({ wsgi: { level: 'no' } }), [alder]: own('deep') })).toContain(
      `${alder}: facts.wsgi.in.deep.ground.lab: leaf-fall has no result that answers this: npm run lab -- --servers alder --probes leaf-fall`,
    );
  });

  test('whose rounds did not agree, or that saw another version', () => {
    const missing = `${alder}: facts.wsgi.ground.lab: leaf-fall has no result that answers this: npm run lab -- --servers alder --probes leaf-fall`;
    expect(problemsOf({ ...withResult({ wsgi: { level: 'yes' } }, { agreed: 2 }), [alder]: byProbe })).toEqual([missing]);
    const older = withResult({ wsgi: { level: 'yes' } }, {}, { version: '1.1.0' });
    const { [file]: text, ...rest } = older;
    expect(problemsOf({ ...rest, 'content/observations/alder/1.1.0/plain.json': text!, [alder]: byProbe })).toEqual([missing]);
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

test('a server that the lab cannot run has no results', () => {
  const unrun = { [alder]: swap('checked: {', 'lab: { not: It has no package. }\nchecked: {') };
  expect(problemsOf(unrun)).toEqual([]);
  expect(problemsOf({ ...withResult({ wsgi: { level: 'yes' } }), ...unrun })).toMatchInlineSnapshot(`
    [
      "content/observations/alder/1.2.0/plain.json: server: alder says under lab.not that the lab cannot run it: remove lab from its entry, or this file",
    ]
  `);
});
