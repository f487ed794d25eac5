import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseView, plainText, stringifyView } from '../../../../src/domain/matrix/view-query.ts';
import { ages, layouts, plainView, type MatrixView } from '../../../../src/domain/matrix/view.ts';
import { groupIds } from '../../../../src/vocabulary/groups.ts';
import { platforms, states } from '../../../../src/vocabulary/identity.ts';
import { interfaces } from '../../../../src/vocabulary/interfaces.ts';
import { evidences } from '../../../../src/vocabulary/levels.ts';
import { names, viewWith } from './matrix-sample.ts';

const features = [...names.features.keys()];
const cells = [...names.features.values()].flatMap((ref) => [...names.columns].map((column) => `${ref.toLowerCase()}:${column}`));

const listOf = <T>(from: readonly T[]) => fc.uniqueArray(fc.constantFrom(...from), { maxLength: from.length });
/** Sets have one order, that of their vocabulary. */
const setOf = <T>(from: readonly T[]) => listOf(from).map((some) => from.filter((it) => some.includes(it)));

const views: fc.Arbitrary<MatrixView> = fc.record({
  must: listOf([...names.requirable]),
  strict: fc.boolean(),
  installed: fc.boolean(),
  interfaces: setOf(interfaces),
  states: setOf(states),
  platforms: setOf(platforms),
  text: fc.string({ unit: 'grapheme', maxLength: 120 }).map(plainText),
  columns: listOf([...names.columns]),
  differ: fc.boolean(),
  age: fc.constantFrom('', ...ages),
  evidences: setOf(evidences),
  folded: setOf(groupIds),
  foldedValues: setOf(groupIds),
  sort: fc.constantFrom('', 'needs', 'name', ...features),
  layout: fc.constantFrom(...layouts),
  open: listOf(features),
  cell: fc.constantFrom('', ...cells),
});

const keys = [
  'must',
  'strict',
  'interface',
  'state',
  'on',
  'q',
  'cols',
  'age',
  'differ',
  'evidence',
  'fold',
  'values',
  'sort',
  'view',
  'open',
  'cell',
  '__proto__',
  '',
];
const parts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('1', 'C3', 'c3,A1', 'oak,oak:deep', 'wsgi', 'c3:oak', 'table', '%', '%ff'),
);
/** Addresses as they may be typed: known and unknown parameters with anything in them. */
const addresses = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...keys), fc.string({ unit: 'binary', maxLength: 8 })), parts), { maxLength: 8 })
  .map((pairs) => `?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`);

describe('views and addresses', () => {
  test('every view comes back from its address', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parseView(stringifyView(view, names), names)).toEqual({ view, ignored: [] });
      }),
    );
  });

  test('an address that was read is written the same way from then on', () => {
    fc.assert(
      fc.property(addresses, (search) => {
        const once = stringifyView(parseView(search, names).view, names);
        expect(stringifyView(parseView(once, names).view, names)).toBe(once);
      }),
    );
  });

  test('a plain view has no parameters', () => {
    expect(stringifyView(plainView, names)).toBe('');
    expect(parseView('', names)).toEqual({ view: plainView, ignored: [] });
  });

  test('of disputed cells under its former name', () => {
    expect(parseView('?disputed=1&differ=1', names)).toEqual({ view: { ...plainView, evidences: ['disputed'], differ: true }, ignored: [] });
    expect(parseView('?disputed=2', names).ignored).toEqual(['disputed=2']);
    expect(parseView('?', names).view).toEqual({
      must: [],
      strict: false,
      installed: false,
      interfaces: [],
      states: [],
      platforms: [],
      age: '',
      text: '',
      columns: [],
      differ: false,
      evidences: [],
      folded: [],
      foldedValues: [],
      sort: '',
      layout: 'features',
      open: [],
      cell: '',
    });
  });

  test('an address is readable', () => {
    const view = viewWith({
      must: ['http2', 'wsgi'],
      strict: true,
      installed: true,
      columns: ['fir', 'oak:deep'],
      sort: 'idle-time',
      text: 'time out',
      cell: 'c3:oak:deep',
    });
    expect(stringifyView(view, names)).toBe('?must=C3,A1&strict=1&installed=1&q=time+out&cols=fir,oak:deep&sort=C7&cell=c3:oak:deep');
  });
});

describe('what an address does not know', () => {
  test.each([
    ['?must=X9', ['must=X9']],
    ['?must=C3,X9', ['must=X9']],
    ['?must=C7', ['must=C7']],
    ['?strict=yes', ['strict=yes']],
    ['?installed=true', ['installed=true']],
    ['?interface=cgi,wsgi', ['interface=cgi']],
    ['?state=alive&on=beos', ['state=alive', 'on=beos']],
    ['?age=7&evidence=rumour,verified&values=Z', ['age=7', 'evidence=rumour', 'values=Z']],
    ['?age=-1', ['age=-1']],
    ['?cols=oak,ash', ['cols=ash']],
    ['?fold=Z', ['fold=Z']],
    ['?sort=price', ['sort=price']],
    ['?view=cards', ['view=cards']],
    ['?open=A1,Q1', ['open=Q1']],
    ['?cell=c3:ash', ['cell=c3:ash']],
    ['?cell=c3', ['cell=c3']],
    ['?cell=x9:oak', ['cell=x9:oak']],
    ['?cell=', []],
    ['?q=%20a%20', []],
    ['?utm_source=x&fbclid', ['utm_source=x', 'fbclid']],
    ['?must=C3&must=A1', ['must=A1']],
    ['?__proto__=1&constructor=2&toString', ['__proto__=1', 'constructor=2', 'toString']],
    [`?q=${'a'.repeat(90)}`, [`q=${'a'.repeat(10)}`]],
    ['?%E0%A4%A=1', ['\ufffd%A=1']],
  ])('%s', (search, ignored) => {
    expect(parseView(search, names).ignored).toEqual(ignored);
  });

  test('the rest of the address holds', () => {
    const { view, ignored } = parseView('?must=c3,,X9,A1,C3&foo=1&differ=1&q=%20keep%20', names);
    expect(view).toEqual(viewWith({ must: ['http2', 'wsgi'], differ: true, text: 'keep' }));
    expect(ignored).toEqual(['must=X9', 'foo=1']);
  });

  test('nothing makes it throw, and what it reads can be written', () => {
    fc.assert(
      fc.property(fc.oneof(addresses, fc.string({ unit: 'binary' })), (search) => {
        const { view } = parseView(search, names);
        expect(() => stringifyView(view, names)).not.toThrow();
        expect(Object.keys(view)).toEqual(Object.keys(plainView));
      }),
    );
  });

  test('a text without a partner surrogate, as a field can hold it, can be written', () => {
    expect(plainText(' a\ud800b ')).toBe('ab');
    expect(stringifyView(viewWith({ text: 'x\udc00' }), names)).toBe('?q=x');
    expect(plainText('😀'.repeat(90))).toBe('😀'.repeat(80));
  });
});

test('every choice has its own name in the address', () => {
  const view = viewWith({
    interfaces: ['asgi', 'wsgi'],
    states: ['dormant'],
    platforms: ['windows', 'linux'],
    differ: true,
    age: '24',
    evidences: ['disputed', 'verified'],
    folded: ['protocols', 'interfaces'],
    foldedValues: ['limits'],
    sort: 'needs',
    layout: 'table',
    open: ['http2'],
  });
  expect(stringifyView(view, names)).toBe(
    '?interface=wsgi,asgi&state=dormant&on=linux,windows&age=24&differ=1&evidence=verified,disputed&fold=A,C&values=G&sort=needs&view=table&open=C3',
  );
  expect(stringifyView(viewWith({ sort: 'name', layout: 'compare' }), names)).toBe('?sort=name&view=compare');
});

test('a cell may be written in any case, groups and references too', () => {
  const { view, ignored } = parseView('?cell=C3:OAK:deep&fold=c&must=a1&sort=c7', names);
  expect(ignored).toEqual([]);
  expect(view).toEqual(viewWith({ cell: 'c3:oak:deep', folded: ['protocols'], must: ['wsgi'], sort: 'idle-time' }));
});
