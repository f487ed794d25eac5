import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import { groupDifferingAnswers } from '../../../../src/domain/model/differing-answers.ts';
import { cellOf, serverOf } from '../../../../src/domain/model/lookup.ts';
import { fixtureContent } from '../../fixture.ts';

// Only the shape of a server and of an answer is needed here: what builds them has its own tests.
const catalog = buildCatalog(fixtureContent());
const alder = serverOf(catalog, 'alder');
const [first, second] = alder.configurations;
const third = { ...second!, id: 'wide', name: 'wide' };
const server = { ...alder, configurations: [...alder.configurations, third] };
const answer = cellOf(catalog, 'alder', 'http2');
const own = { ...answer, level: 'no' as const };
const namesOf = (...parameters: Parameters<typeof groupDifferingAnswers>) =>
  groupDifferingAnswers(...parameters).map((it) => [it.configurations.map(({ id }) => id).join(), it.answered.level]);

describe('configurations that answer otherwise', () => {
  test('are joined where they answer alike, in the order of the server', () => {
    expect(namesOf({ ...answer, in: { wide: own, [second!.id]: own } }, server)).toEqual([[`${second!.id},wide`, 'no']]);
  });

  test.each([
    ['another level', { level: 'yes' as const }],
    ['another note', { note: { en: 'Only by day.', ru: 'Только днём.' } }],
    ['other evidence', { evidence: 'verified' as const }],
    ['another need', { needs: [{ kind: 'option' as const, name: '--wide' }] }],
    ['another ground', { ground: { ...answer.ground, url: 'https://example.org/other' } }],
  ])('stand apart for %s', (_name, change) => {
    expect(groupDifferingAnswers({ ...answer, in: { [second!.id]: own, wide: { ...own, ...change } } }, server)).toHaveLength(2);
  });

  test('are joined by their answer where that is computed, whatever it follows from', () => {
    const computed = { ...own, computed: true as const };
    const other = { ...computed, ground: { ...answer.ground, url: 'https://example.org/other' } };
    expect(groupDifferingAnswers({ ...answer, in: { [second!.id]: computed, wide: other } }, server)).toHaveLength(1);
  });

  test('leave the shown one out, and name the default one in its place', () => {
    expect(namesOf({ ...answer, in: { wide: own } }, server, 'wide')).toEqual([[first!.id, answer.level]]);
    expect(namesOf({ ...answer, in: { wide: own } }, server)).toEqual([['wide', 'no']]);
    expect(namesOf({ ...answer, in: {} }, server, 'wide')).toEqual([]);
  });
});
