import { expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import { answerOfSide, buildServerAnswers, parseSide, sidesOf } from '../../../../src/domain/compare/side.ts';
import { cellOf, serverOf } from '../../../../src/domain/model/lookup.ts';
import { fixtureContent } from '../../fixture.ts';

const catalog = buildCatalog(fixtureContent());
const several = catalog.servers.find((it) => it.configurations.length > 1)!;
const differing = catalog.features.find((it) => Object.keys(cellOf(catalog, several.id, it.id).in).length > 0)!;

test('an address names a server, or one of its configurations', () => {
  expect(parseSide('alder')).toEqual({ server: 'alder', configuration: undefined });
  expect(parseSide('alder:deep')).toEqual({ server: 'alder', configuration: 'deep' });
});

test('a server is compared as itself and, where it has several, as each of its configurations', () => {
  const ids = sidesOf(several).map((it) => it.id);
  expect(ids[0]).toBe(several.id);
  expect(ids.slice(1).sort()).toEqual(several.configurations.map((it) => `${several.id}:${it.id}`).sort());
  expect(sidesOf({ ...several, configurations: several.configurations.slice(0, 1) })).toEqual([{ id: several.id, name: several.name }]);
});

test('a configuration answers for itself where it differs, else as its server', () => {
  const answers = buildServerAnswers(catalog, several.id);
  const cell = cellOf(catalog, several.id, differing.id);
  const ref = differing.ref.toLowerCase();
  const [[id, own]] = Object.entries(cell.in) as [[string, typeof cell]];
  expect(answerOfSide(answers, { server: several.id, configuration: id }, ref)).toMatchObject({ level: own.level });
  expect(answerOfSide(answers, { server: several.id }, ref)).toMatchObject({ level: cell.level });
  const alike = catalog.features.find((it) => !cellOf(catalog, several.id, it.id).in[id])!;
  expect(answerOfSide(answers, { server: several.id, configuration: id }, alike.ref.toLowerCase())).toMatchObject({
    level: cellOf(catalog, several.id, alike.id).level,
  });
  expect(answerOfSide(answers, { server: several.id }, 'z9')).toEqual({});
});

test('a disputed answer says so', () => {
  const ground = 'ground: { in: pull-7, quote: x }';
  const disputed = buildCatalog(
    fixtureContent({
      'content/servers/alder.mdx': (text) =>
        text.replace('wsgi: { level: yes', `wsgi: { level: yes, claimed: { level: no, ${ground} }, dispute: { text: Why. }`),
    }),
  );
  const ref = disputed.features.find((it) => it.id === 'wsgi')!.ref.toLowerCase();
  expect(buildServerAnswers(disputed, 'alder').answers[ref]!.disputed).toBe(true);
  expect(buildServerAnswers(catalog, serverOf(catalog, 'alder').id).answers[ref]!.disputed).toBeUndefined();
});
