import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import { appliesTo } from '../../../../src/domain/model/build-cells.ts';
import { cellOf, configurationsOf, serverOf } from '../../../../src/domain/model/lookup.ts';
import { locales } from '../../../../src/vocabulary/locales.ts';
import { fixtureContent, swap, type Changes } from '../../fixture.ts';

const catalogOf = (changes: Changes = {}) => buildCatalog(fixtureContent(changes));
const alder = 'content/servers/alder.mdx';
const http2 = 'level: optional, needs: [{ kind: mode, name: --deep, configuration: deep }]';

describe('a cell', () => {
  test('there is exactly one for every server and feature', () => {
    const catalog = catalogOf();
    const pairs = catalog.servers.flatMap((server) => catalog.features.map((feature) => [server.id, feature.id]));
    const cells = pairs.map(([server, feature]) => cellOf(catalog, server!, feature!));
    expect(cells.map((cell) => [cell.server, cell.feature])).toEqual(pairs);
    expect(() => cellOf(catalog, 'oak', 'wsgi')).toThrow('no cell for oak and wsgi');
  });

  test('carries its permanent link, its need and the day', () => {
    expect(cellOf(catalogOf(), 'alder', 'http2')).toMatchObject({
      level: 'optional',
      ground: { url: 'https://github.com/example/alder/blob/v1.2.0/deep.py#L8', quote: 'h2', read: '2026-11-20' },
      needs: [{ kind: 'mode', name: '--deep', configuration: 'deep' }],
      evidence: 'documented',
      checked: { version: '1.2.0', on: '2026-11-20' },
    });
  });

  test('is not applicable by computation where the interface is not spoken, on the ground of that interface', () => {
    const catalog = catalogOf();
    const cell = cellOf(catalog, 'alder', 'lifespan');
    expect(cell).toMatchObject({ level: 'not-applicable', evidence: 'none', computed: true });
    expect(cell.ground).toEqual(cellOf(catalog, 'alder', 'asgi').ground);
    expect(cellOf(catalog, 'birch', 'lifespan').level).toBe('partial');
  });

  test('is drawn from the identity where the feature says so', () => {
    expect(cellOf(catalogOf(), 'alder', 'state')).toMatchObject({ value: 'active', evidence: 'documented' });
  });

  test('has its note in every language', () => {
    expect(cellOf(catalogOf(), 'birch', 'lifespan').note).toEqual(Object.fromEntries(locales.map((it) => [it, 'Start only.'])));
  });

  test('is unknown in a draft where no fact is written', () => {
    const draft = catalogOf({ [alder]: (text) => text.replace(/ {2}request-timeout:.*\n/, '') });
    expect(cellOf(draft, 'alder', 'request-timeout')).toMatchObject({ level: 'unknown', evidence: 'none' });
  });
});

describe('configurations', () => {
  const levels = (changes: Changes, feature = 'http2') => {
    const catalog = catalogOf(changes);
    const cell = cellOf(catalog, 'alder', feature);
    const answers = configurationsOf(serverOf(catalog, 'alder')).map(({ id }) => [id, cell.in[id] ?? cell] as const);
    return Object.fromEntries(answers.map(([id, { level, value }]) => [id, level ?? value]));
  };

  test('a mode is yes where it is on and no elsewhere', () => {
    expect(levels({})).toEqual({ plain: 'no', deep: 'yes' });
  });

  test('a mode and something else stay optional where the mode is on', () => {
    expect(levels({ [alder]: swap(http2, 'level: optional, needs: [{ kind: mode, name: --deep, configuration: deep }, { kind: extra, name: h2 }]') })).toEqual({
      plain: 'no',
      deep: 'optional',
    });
  });

  test('an option is optional everywhere', () => {
    expect(levels({ [alder]: swap(http2, 'level: optional, needs: [{ kind: option, name: --h2 }]') })).toEqual({ plain: 'optional', deep: 'optional' });
  });

  test('a feature does not apply to a configuration that does not speak its interface', () => {
    const catalog = catalogOf({
      'content/servers/birch.mdx': swap(
        'deep: { name: deep, command: birch --deep app, interfaces: [wsgi, asgi] }',
        'deep: { name: deep, command: birch --deep app, interfaces: [wsgi] }',
      ),
    });
    expect(cellOf(catalog, 'birch', 'lifespan').in).toMatchObject({ deep: { level: 'not-applicable', evidence: 'none', computed: true } });
  });

  test('an answer of its own has its own ground and evidence', () => {
    const own =
      'in: { deep: { value: 60, ground: { in: pull-7, quote: sixty }, claimed: { value: 90, ground: { in: pull-7, quote: ninety } }, dispute: { text: Why. } } }';
    const catalog = catalogOf({ [alder]: swap('value: 30', `value: 30, ${own}`) });
    const cell = cellOf(catalog, 'alder', 'request-timeout');
    expect(cell).toMatchObject({ value: 30, evidence: 'documented' });
    expect(cell.in.deep).toMatchObject({ value: 60, evidence: 'disputed', ground: { quote: 'sixty' }, claimed: { value: 90 } });
  });

  test('a note of its own keeps the answer and the ground of the entry', () => {
    const catalog = catalogOf({ [alder]: swap('value: 30', 'value: 30, in: { deep: { note: Counted from the first byte. } }') });
    const cell = cellOf(catalog, 'alder', 'request-timeout');
    expect(cell.in.deep).toMatchObject({ value: 30, note: { en: 'Counted from the first byte.' }, ground: cell.ground });
  });
});

test('appliesTo: a feature without interfaces applies to all', () => {
  expect(appliesTo({}, ['wsgi'])).toBe(true);
  expect(appliesTo({ applies: ['asgi', 'wsgi'] }, ['wsgi'])).toBe(true);
  expect(appliesTo({ applies: ['asgi'] }, ['wsgi'])).toBe(false);
});
