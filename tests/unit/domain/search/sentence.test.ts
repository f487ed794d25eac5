import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceFor } from '../../../../src/domain/search/sentence.ts';
import { characters } from './search-sample.ts';

const passage = 'Sap rises in spring. No. When frost returns in April, the sap of an alder freezes and the bark may split! Birches stand frost better.';

describe('of a passage is found', () => {
  test('the sentence with most words of the query, by its first words and its last', () => {
    expect(sentenceFor(passage, ['frost', 'bark'])).toEqual({ start: 'When frost returns in April,', end: 'bark may split' });
  });

  test('the first of several, also where none has a word', () => {
    expect(sentenceFor(passage, ['sap'])).toEqual({ start: 'Sap rises in spring' });
    expect(sentenceFor(passage, [])).toEqual({ start: 'Sap rises in spring' });
  });

  test('a short one by all of its words, none too short to tell it by', () => {
    expect(sentenceFor(passage, ['birches'])).toEqual({ start: 'Birches stand frost better' });
    expect(sentenceFor(passage, ['no'])).toEqual({ start: 'Sap rises in spring' });
    expect(sentenceFor('No.', ['no'])).toEqual({ start: 'No' });
    expect(sentenceFor('One two three four five six.', [])).toEqual({ start: 'One two three four five', end: 'six' });
  });
});

test('of any passage first and last words are found in it, in this order', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...characters) }), (text) => {
      const { start, end = '' } = sentenceFor(text, ['x']);
      return text.includes(start) && text.indexOf(end, text.indexOf(start) + start.length) >= 0;
    }),
  );
});
