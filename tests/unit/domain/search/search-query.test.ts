import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../../src/domain/search/search-query.ts';
import { characters, modelOf, queryWords, sampleIndex, sampleModel } from './search-sample.ts';

const parse = (text: string) => {
  const query = parseQuery(text, sampleModel(), queryWords);
  return { ...query, words: query.terms.map(({ word }) => word) };
};
const emphases = (text: string) => parse(text).terms.map(({ word, emphasis }) => [word, emphasis]);

describe('words', () => {
  test('idle words are left out, unless there is nothing else', () => {
    expect(parse('What does the prefork?')).toMatchObject({ words: ['prefork'], sentence: true });
    expect(parse('what is')).toMatchObject({ words: ['what', 'is'] });
    expect(parse('')).toMatchObject({ words: [], sentence: false });
  });

  test('verbs that say nothing are left out of sentences only', () => {
    expect(parse('how to grow moss')).toMatchObject({ words: ['moss'], sentence: true });
    expect(parse('grow moss').words).toEqual(['grow', 'moss']);
  });

  test('such a verb is kept where it ends a name or term', () => {
    const servers = [{ ...sampleIndex.servers[0]!, terms: ['moss grow'] }, sampleIndex.servers[1]!];
    const words = (text: string) => parseQuery(text, modelOf({ ...sampleIndex, servers }, queryWords.idle), queryWords).terms.map(({ word }) => word);
    expect(words('how to moss grow')).toEqual(['moss', 'grow']);
    expect(words('how to grow moss')).toEqual(['moss']);
  });

  test('words that are alike stand for each other, also where texts have only one of them', () => {
    expect(parse('line').terms).toMatchObject([{ word: 'line', twins: ['flood'], trust: 1 }]);
    expect(parse('flood').terms).toMatchObject([{ word: 'line', twins: [], trust: 0.9 }]);
    expect(parse('wood').terms).toMatchObject([{ word: 'timber', twins: [], trust: 0.9 }]);
  });

  test('names of what is not treated tell more than other words, and stand for nothing else', () => {
    expect(parse('cactus prefork')).toMatchObject({ isForeign: true, terms: [{ word: 'cactus', twins: [], trust: 0, emphasis: 2 }, { word: 'prefork' }] });
    expect(parse('prefork').isForeign).toBe(false);
  });

  test('a compound stays whole where a text has it, else its parts are looked for', () => {
    expect(parse('limit-sap-line').words).toEqual(['limitsapline']);
    expect(parse('limit_sap_l').words).toEqual(['limitsapl']);
    expect(parse('sap-workers').words).toEqual(['sap', 'workers']);
  });

  test('references may be typed with Russian letters', () => {
    expect(parse('С10').words).toEqual(['c10']);
    expect(parse('Е1').words).toEqual(['e1']);
    expect(parse('сор').words).toEqual(['сор']);
    expect(parse('а1 в2 с3 н4 е5').words).toEqual(['a1', 'b2', 'c3', 'h4', 'e5']);
    expect(parse('с100 xс1').words).toEqual(['с100', 'xс1']);
  });

  test('the full text is asked with the words as they were written', () => {
    expect(parse('what is limit_sap_line vs h2').written).toEqual(['limit_sap_line', 'h2']);
    expect(parse('alder vs bi').written).toEqual(['alder']);
  });
});

describe('what words say', () => {
  test('an identifier that a text has says twice as much as a word, its parts do not', () => {
    expect(emphases('limit_sap_line prefork')).toEqual([
      ['limitsapline', 2],
      ['prefork', 1],
    ]);
    expect(emphases('sap-workers')).toEqual([
      ['sap', 1],
      ['workers', 1],
    ]);
    expect(emphases('4,094')).toEqual([['4094', 1]]);
  });

  test('a number of a long query says little, of a short one as much as a word', () => {
    expect(emphases('tree 7 over tls prefork sap2').map(([, emphasis]) => emphasis)).toEqual([1, 0.3, 1, 1, 1, 1]);
    expect(emphases('tree 7 over tls').map(([, emphasis]) => emphasis)).toEqual([1, 1, 1, 1]);
    expect(emphases('tree 7 over tls sap').map(([, emphasis]) => emphasis)).toEqual([1, 0.3, 1, 1, 1]);
  });

  test('what is not wanted says little', () => {
    expect(emphases('tls without prefork')).toEqual([
      ['tls', 1],
      ['prefork', 0.2],
    ]);
    expect(emphases('without')).toEqual([]);
  });

  test('a word is mended, with what sounds the same, and says how far it is to be trusted', () => {
    expect(parse('prefrok').terms).toEqual([{ word: 'prefork', twins: [], apart: [], trust: 0.75, emphasis: 1 }]);
    expect(parse('zzzzqqq').terms).toEqual([{ word: 'zzzzqqq', twins: [], apart: [], trust: 0, emphasis: 1 }]);
  });

  test('every word stands in the full text, as phrases have them', () => expect(parse('What is limit_sap_line').full).toBe('what is limitsapline'));
});

describe('servers', () => {
  test.each([
    ['alder vs birch', [0, 1]],
    ['birch or alder', [1, 0]],
    ['ольха и birch', [0, 1]],
    ['alder http2', [0]],
    ['alderman', []],
    ['slow sap', []],
    ['birch alder birch', [1, 0]],
    ['aldr', [0]],
    ['фдвук', [0]],
    ['bircch http2', [1]],
  ])('%s names %j', (text, servers) => expect(parse(text).servers).toEqual(servers));

  test('while the second name is typed every server that it may become is a partner', () => {
    expect(parse('alder vs')).toMatchObject({ partners: [1], words: ['alder'] });
    expect(parse('alder vs bi')).toMatchObject({ partners: [1], words: ['alder'] });
    expect(parse('alder или б')).toMatchObject({ partners: [], words: ['alder', 'б'] });
    expect(parse('alder http2').partners).toEqual([]);
    expect(parse('vs alder').partners).toEqual([]);
    expect(parse('alder vs birch').partners).toEqual([]);
    expect(parse('http2 vs bi').partners).toEqual([]);
    expect(parse('birch vs оль')).toMatchObject({ partners: [0], words: ['birch'] });
    expect(parse('birch vs al').partners).toEqual([0]);
  });
});

test('any query can be read', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...characters) }), (text) => parse(text).words.every((word) => word.length > 0)));
});
