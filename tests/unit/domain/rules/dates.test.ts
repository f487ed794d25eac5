import { expect, test } from 'vitest';
import type { RuleContext } from '../../../../src/domain/model/content.ts';
import { dates } from '../../../../src/domain/rules/dates.ts';
import { fixtureContent, problemsOf, swap, today } from '../../fixture.ts';
import { observedFile, withResult } from '../lab/lab-sample.ts';

test('a release in the future', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('date: "2026-05-01"', 'date: "2027-05-01"') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: identity.packages.0.date: 2027-05-01 is in the future (today is 2026-11-22): correct the day",
      "content/servers/alder.mdx: identity.packages.0.date: is 2027-05-01, but content/releases.json has 2026-05-01 for alder 1.2.0: correct the day",
    ]
  `);
});

test('a check in the future', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('on: "2026-11-20"', 'on: "2026-11-23"') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: checked.on: 2026-11-23 is in the future (today is 2026-11-22): correct the day",
    ]
  `);
});

test('a source that will be read', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('pull/7", read: "2026-11-20"', 'pull/7", read: "2026-12-24"') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: sources.pull-7.read: 2026-12-24 is in the future (today is 2026-11-22): correct the day",
    ]
  `);
});

test('a source of a guide that will be read', () => {
  expect(problemsOf({ 'content/guides/first-steps.mdx': swap('2026-11-20', '2026-12-24') })).toMatchInlineSnapshot(`
    [
      "content/guides/first-steps.mdx: sources.standard.read: 2026-12-24 is in the future (today is 2026-11-22): correct the day",
    ]
  `);
});

test('a retirement in the future', () => {
  expect(problemsOf({ 'content/refs.yml': swap('J1: state\n', 'J1: state\nJ2: { retired: "2027-01-01", why: Merged., successors: [state] }\n') }))
    .toMatchInlineSnapshot(`
    [
      "content/refs.yml: J2.retired: 2027-01-01 is in the future (today is 2026-11-22): correct the day",
    ]
  `);
});

test('every day of a server, each by its field', () => {
  const day = '2027-01-01';
  const ground = 'ground: { in: pull-7, quote: x }';
  const changed = (text: string) =>
    swap(
      'firstRelease: { is: { version: "0.1", date: "2020" }',
      `firstRelease: { is: { version: "0.1", date: "${day}" }`,
    )(
      swap(
        'state: { is: active,',
        `state: { is: active, since: "${day}", changed: { on: "${day}", ${ground} },`,
      )(
        swap(
          'in winter., read: "2026-11-20"',
          `in winter., read: "${day}"`,
        )(swap('wsgi: { level: yes,', `wsgi: { level: yes, checked: { version: "1.2.0", on: "${day}" },`)(text)),
      ),
    );
  const future = 'is in the future (today is 2026-11-22): correct the day';
  expect(problemsOf({ 'content/servers/alder.mdx': changed }).filter((it) => it.includes('future'))).toEqual(
    ['identity.firstRelease.is.date', 'identity.state.since', 'identity.state.changed.on', 'issues.0.read', 'facts.wsgi.checked.on'].map(
      (field) => `content/servers/alder.mdx: ${field}: ${day} ${future}`,
    ),
  );
});

test('a result and a run of the lab', () => {
  expect(problemsOf(withResult({}, {}, {}, { date: '2027-01-01' }))).toEqual([
    `${observedFile}: results.leaf-fall.date: 2027-01-01 is in the future (today is 2026-11-22): correct the day`,
  ]);
  const content = fixtureContent();
  const runs = [{ date: '2026-11-22' }, { date: '2026-11-23' }] as typeof content.runs;
  expect(dates({ ...content, runs }, { today } as RuleContext)).toEqual([
    { file: 'content/observations/runs.json', field: '1.date', message: '2026-11-23 is in the future (today is 2026-11-22): correct the day' },
  ]);
});
