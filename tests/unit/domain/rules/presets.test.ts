import { expect, test } from 'vitest';
import { problemsOf } from '../../fixture.ts';

const presetsOf = (...presets: [id: string, query: string][]) =>
  problemsOf({ 'content/presets.yml': presets.map(([id, query]) => `- { id: ${id}, name: Of ${id}, query: "${query}" }\n`).join('') }).filter(
    (it) => !it.startsWith('content/ru/'),
  );

test('views of servers, configurations, features and filters', () => {
  expect(presetsOf(['both', 'cols=birch,alder:deep'], ['new', 'must=C3&strict=1'], ['unix', 'on=linux'])).toEqual([]);
});

test('a column, a feature and a filter that the matrix does not have', () => {
  expect(presetsOf(['trees', 'cols=alder,oak&must=C9,G1&colour=red'])).toMatchInlineSnapshot(`
    [
      "content/presets.yml: trees.query: has cols=oak, which the matrix does not know: name servers and configurations by id, features by reference, as in cols=alder,alder:plain&must=A2",
      "content/presets.yml: trees.query: has must=C9, which the matrix does not know: name servers and configurations by id, features by reference, as in cols=alder,alder:plain&must=A2",
      "content/presets.yml: trees.query: has must=G1, which the matrix does not know: name servers and configurations by id, features by reference, as in cols=alder,alder:plain&must=A2",
      "content/presets.yml: trees.query: has colour=red, which the matrix does not know: name servers and configurations by id, features by reference, as in cols=alder,alder:plain&must=A2",
    ]
  `);
});

test('a preset that is there twice, chooses nothing, or is written in another way', () => {
  expect(presetsOf(['one', 'on=linux'], ['one', 'must=C3'], ['none', '?'], ['other', 'on=linux&must=c3'])).toMatchInlineSnapshot(`
    [
      "content/presets.yml: one.id: is there twice: give each preset an id of its own",
      "content/presets.yml: none.query: chooses nothing: write what the address of the view has behind its question mark",
      "content/presets.yml: other.query: is not how the matrix writes this view: write must=C3&on=linux",
    ]
  `);
});
