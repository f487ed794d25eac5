import { describe, expect, test } from 'vitest';
import { faultsOf, problemsOf, swap, type Changes } from '../../fixture.ts';

const alder = 'content/servers/alder.mdx';
const all = (changes: Changes) => [...new Set(problemsOf(changes))].join('\n');

describe('days', () => {
  test.each(['2026-13-01', '2026-02-30', '2026-00-10'])('%s is no day', (day) => {
    expect(all({ [alder]: swap('on: "2026-11-20"', `on: "${day}"`) })).toContain(`${alder}: checked.on: is not a day of the calendar`);
  });
  test('a month that is none', () => {
    expect(all({ [alder]: swap('date: "2020"', 'date: "2020-13"') })).toContain('identity.firstRelease.is.date: is not a date');
  });
});

describe('ids and keys that JavaScript knows', () => {
  test('in a ground', () =>
    expect(all({ [alder]: swap('asgi: { level: no, ground: { in: release', 'asgi: { level: no, ground: { in: constructor') })).toContain(
      `${alder}: facts.asgi.ground`,
    ));
  test('among facts', () =>
    expect(all({ [alder]: swap('facts:\n', 'facts:\n  constructor: { level: yes, ground: { lab: x } }\n') })).toContain('facts.constructor: is not a feature'));
  test('among the words of a translation', () =>
    expect(all({ 'content/ru/features/http2.yml': 'of: {}\nwords: { constructor: x, toString: y }\n' })).toContain(
      'constructor: translates a text that no longer exists',
    ));
  test('as a component', () =>
    expect(all({ 'content/guides/first-steps.mdx': (it) => `${it}<constructor id="x"/> <toString id="y"/>\n` })).toContain('uses <constructor>'));
});

test('a quote of nothing', () => {
  expect(faultsOf({ [alder]: swap('quote: environ', 'quote: "[…]"') })[0]).toContain('facts.wsgi.ground');
  expect(faultsOf({ [alder]: swap('quote: environ', 'quote: "environ […]"') })[0]).toContain('facts.wsgi.ground');
});

test.each(['"*"', '"https://example.org/"', 'example', '"example.org/a*b"'])('%s as an authority', (host) => {
  expect(faultsOf({ 'content/authorities.yml': (it) => `${it}${host}: Mine.\n` })[0]).toContain('is not a host with a path');
});

test('a source that nothing cites', () => {
  expect(all({ [alder]: (it) => it.replace(/, also: .*\] \}/, ' }') })).toBe(`${alder}: sources.pull-7: is cited by no ground: cite it or remove it`);
});

test('an example that nothing shows', () => {
  expect(all({ 'content/examples/alder/more.py': 'app = None\n' })).toBe(
    [
      'content/examples/alder/more.py: name: is shown nowhere: show it by <Example file="alder/more.py"/> or remove it',
      'content/examples/alder/more.py: text: was never started by the lab: npm run lab -- examples alder/more.py',
    ].join('\n'),
  );
});

test('a translated name of 400 letters', () => {
  expect(all({ 'content/ru/features/http2.yml': `of: {}\nwords: { name: ${'ы'.repeat(400)} }\n` })).toContain('name: has 400 characters for 6 of English');
});

describe('the key', () => {
  const key = 'content/key.yml';
  test('the same question twice', () => expect(all({ [key]: (it) => it.replace('id: further', 'id: begin') })).toContain('begin: is there twice'));
  test('the same answer twice', () =>
    expect(all({ [key]: swap('says: Large.', 'says: Small.') })).toContain('further.answers.1.says: is the same as another answer'));
  test('a question that leads back', () =>
    expect(all({ [key]: swap('{ server: birch, because: [http2] }', 'begin') })).toContain('further: leads back to begin'));
});
