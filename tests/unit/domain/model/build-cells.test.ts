import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import { appliesTo } from '../../../../src/domain/model/build-cells.ts';
import { cellOf, configurationsOf, serverOf } from '../../../../src/domain/model/lookup.ts';
import { locales } from '../../../../src/vocabulary/locales.ts';
import { fixtureContent, swap, type Changes } from '../../fixture.ts';
import { labCatalog, observed } from '../lab/lab-sample.ts';

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

describe('words of an answer', () => {
  const styles = { 'content/features/styles.yml': swap('{ type: choice, of: { file: Files, both: Files and flags } }', '{ type: text, translated: true }') };
  const russian = (...words: string[]) => ({ 'content/ru/servers/alder.mdx': `---\nof: {}\nwords: { ${words.join(', ')} }\n---\n\nПроза.\n` });

  test('are found by the place of the answer in the entry', () => {
    const own =
      'in: { deep: { value: flags, note: Longer., ground: { in: pull-7, quote: x }, claimed: { value: none, ground: { in: pull-7, quote: y } }, dispute: { text: Otherwise. } } }';
    const claimed = 'note: Short., claimed: { value: none, ground: { in: pull-7, quote: z } }, dispute: { text: Why. }';
    const catalog = catalogOf({
      ...styles,
      [alder]: swap('styles: { value: both,', `styles: { value: files, ${claimed}, ${own},`),
      ...russian(
        'facts.styles.value: файлы',
        'facts.styles.note: Кратко.',
        'facts.styles.dispute.text: Почему.',
        'facts.styles.in.deep.value: ключи',
        'facts.styles.in.deep.note: Длиннее.',
        'facts.styles.in.deep.dispute.text: Иначе.',
      ),
    });
    const cell = cellOf(catalog, 'alder', 'styles');
    expect([cell.text?.ru, cell.note?.ru, cell.dispute?.text.ru]).toEqual(['файлы', 'Кратко.', 'Почему.']);
    const { deep } = cell.in;
    expect([deep?.text?.ru, deep?.note?.ru, deep?.dispute?.text.ru]).toEqual(['ключи', 'Длиннее.', 'Иначе.']);
  });

  test('are those of a translated value alone: not of a choice, of a number, or of a word for the lack of one', () => {
    const textOf = (changes: Changes, feature = 'styles') => cellOf(catalogOf(changes), 'alder', feature).text;
    expect(textOf({ ...styles })).toEqual({ en: 'both', ru: 'both' });
    expect(textOf({})).toBeUndefined();
    expect(textOf({ ...styles, [alder]: swap('styles: { value: both,', 'styles: { value: off,') })).toBeUndefined();
    expect(textOf({}, 'request-timeout')).toBeUndefined();
    expect(textOf({}, 'wsgi')).toBeUndefined();
  });
});

describe('what follows for configurations', () => {
  const differing = (fact: string) => {
    const configurations = swap('  deep: { name: deep,', '  wide: { name: wide, command: alder --wide app, interfaces: [wsgi] }\n  deep: { name: deep,');
    const cell = cellOf(catalogOf({ [alder]: (text) => configurations(swap(http2, fact)(text)) }), 'alder', 'http2');
    return Object.entries(cell.in).map(([id, { level, ground }]) => [id, level, ground === cell.ground]);
  };
  const deep = '{ kind: mode, name: --deep, configuration: deep }';

  test('stands on the ground of the entry', () => {
    expect(differing(http2)).toEqual([
      ['plain', 'no', true],
      ['wide', 'no', true],
      ['deep', 'yes', true],
    ]);
  });

  test('is no where two modes are needed together, and only one is on', () => {
    expect(differing(`level: optional, needs: [${deep}, { kind: mode, name: --wide, configuration: wide }]`).map(([, level]) => level)).toEqual([
      'no',
      'no',
      'no',
    ]);
  });

  test.each([
    ['an option that one configuration has', 'level: optional, needs: [{ kind: option, name: --h2, configuration: deep }]'],
    ['a mode of no configuration', 'level: optional, needs: [{ kind: mode, name: --deep }]'],
    ['a part that needs a mode', `level: partial, note: Some., needs: [${deep}]`],
  ])('is nothing for %s', (_, fact) => expect(differing(fact)).toEqual([]));

  test('that does not apply stands on the interface', () => {
    const birch = 'content/servers/birch.mdx';
    const catalog = catalogOf({ [birch]: swap('command: birch --deep app, interfaces: [wsgi, asgi]', 'command: birch --deep app, interfaces: [wsgi]') });
    expect(cellOf(catalog, 'birch', 'lifespan').in.deep?.ground).toEqual(cellOf(catalog, 'birch', 'asgi').ground);
  });

  test('an answer of its own has no note of the entry', () => {
    const own = 'note: Of the entry., in: { deep: { level: no, ground: { in: pull-7, quote: x } } },';
    expect(cellOf(catalogOf({ [alder]: swap('wsgi: { level: yes,', `wsgi: { level: yes, ${own}`) }), 'alder', 'wsgi').in.deep?.note).toBeUndefined();
  });
});

describe('what the lab saw', () => {
  const file = (configuration: string) => `content/observations/alder/1.2.0/${configuration}.json`;
  const saw = (configuration: string, feature: string, answer: Record<string, unknown>, probe = 'time-idle', group = {}) => ({
    [file(configuration)]: observed(
      configuration,
      [{ probe, definition: '0123456789ab', launch: '01234567', verdict: 'closes', shows: { [feature]: answer }, seal: '89abcdef' }],
      {},
      group,
    ),
  });
  const withLab = (feature: string, ...changes: Changes[]) => cellOf(labCatalog(Object.assign({}, ...changes) as Changes), 'alder', feature);
  const [yes, no] = [{ level: 'yes' }, { level: 'no' }];

  test('decides the entry by the default configuration, and another one by its own results', () => {
    expect(withLab('wsgi', saw('plain', 'wsgi', yes), saw('deep', 'wsgi', no)).evidence).toBe('verified');
    const { in: differing } = withLab('http2', saw('plain', 'http2', no), saw('deep', 'http2', yes));
    expect([differing.plain?.evidence, differing.deep?.evidence]).toEqual(['verified', 'verified']);
    expect(differing.deep?.seen.map((it) => it.configuration)).toEqual(['deep']);
  });

  test('of a configuration that answers for itself decides nothing for the entry; a note is no answer', () => {
    const entry = (own: string) => ({ [alder]: swap('wsgi: { level: yes,', `wsgi: { level: no, in: { deep: { ${own} } },`) });
    const seen = [saw('plain', 'wsgi', no), saw('deep', 'wsgi', yes)];
    const answered = withLab('wsgi', entry('level: yes, ground: { in: pull-7, quote: x }'), ...seen);
    expect([answered.evidence, answered.in.deep?.evidence]).toEqual(['verified', 'verified']);
    expect(withLab('wsgi', entry('note: Hm.'), ...seen).evidence).toBe('disputed');
  });

  test('counts only in configurations of which the question is asked', () => {
    const asgi = (text: string) =>
      swap(
        'asgi: { level: no,',
        'lifespan: { level: yes, ground: { in: release, path: a.py, lines: "1", quote: x } }\n  asgi: { level: yes,',
      )(swap('command: alder --deep app, interfaces: [wsgi]', 'command: alder --deep app, interfaces: [wsgi, asgi]')(text));
    expect(withLab('lifespan', { [alder]: asgi }, saw('plain', 'lifespan', no), saw('deep', 'lifespan', yes)).evidence).toBe('verified');
    expect(withLab('lifespan', { [alder]: asgi }, saw('plain', 'lifespan', no)).evidence).toBe('documented');
  });

  test('gives a ground of the lab the day of its own probe', () => {
    const byProbe = (text: string) => text.replace(/wsgi: \{ level: yes, ground: \{[^}]*\}/, 'wsgi: { level: yes, ground: { lab: ops-reload }');
    const seen = [saw('deep', 'wsgi', yes, 'time-idle', { date: '2026-11-19' }), saw('plain', 'wsgi', yes, 'ops-reload', { date: '2026-11-20' })];
    expect(withLab('wsgi', { [alder]: byProbe }, ...seen)).toMatchObject({ evidence: 'observed', ground: { kind: 'observed', read: '2026-11-20' } });
  });
});
