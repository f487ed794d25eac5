import { describe, expect, test } from 'vitest';
import { findKnownWord, soundsOf } from '../../../../src/domain/search/known-words.ts';
import { modelOf, sampleIndex } from './search-sample.ts';

/** What a word is taken for where texts have just these words. */
const known = (typed: string, ...texts: string[]) => {
  const pages = [{ path: '/x/', title: texts.join(' '), line: '' }];
  const model = modelOf({ ...sampleIndex, servers: [], features: [], guides: [], cells: [], places: [], pages }, []);
  soundsOf(model);
  return findKnownWord(typed, model);
};

describe('a word is taken', () => {
  test.each([
    ['as it is', 'worker', ['worker'], { word: 'worker', trust: 1 }],
    ['as it is, a part of a compound', 'limit', ['limit_line'], { word: 'limit', trust: 1 }],
    ['as the beginning of a word', 'work', ['worker'], { word: 'work', trust: 1 }],
    ['in another form', 'workers', ['worker'], { word: 'workers', trust: 1 }],
    ['by the keys of the Russian layout', 'пгтшсщкт', ['gunicorn'], { word: 'gunicorn', trust: 0.9 }],
    ['by the keys of the Latin layout', 'nfqvfen', ['таймауты'], { word: 'таймаут', trust: 0.9 }],
    ['by the keys, short but whole', 'ред', ['htl'], { word: 'htl', trust: 0.9 }],
    ['by its sound in Latin', 'taimaut', ['таймаут'], { word: 'таймаут', trust: 0.9 }],
    ['by its sound in Cyrillic', 'джанго', ['django'], { word: 'django', trust: 0.9 }],
    ['by its sound before another form', 'signaly', ['signals', 'сигналы'], { word: 'сигналы', trust: 0.9 }],
    ['with one letter wrong', 'gunicron', ['gunicorn'], { word: 'gunicorn', trust: 0.75 }],
    ['with two letters wrong in a long word', 'hypercxrx', ['hypercorn'], { word: 'hypercorn', trust: 0.75 }],
    ['with one letter wrong of its sound', 'юникорм', ['unicorn'], { word: 'unicorn', trust: 0.75 }],
    ['for the nearest of several', 'waitrxss', ['waitrrrs', 'waitress'], { word: 'waitress', trust: 0.75 }],
  ])('%s', (_, typed, texts, expected) => expect(known(typed, ...texts)).toMatchObject(expected));

  test.each([
    ['two letters wrong in a short word', 'gunixxrn'.slice(0, 7), 'gunicorn'],
    ['three letters wrong', 'hypercxxx', 'hypercorn'],
    ['one letter wrong in four', 'wail', 'wait'],
    ['another first letter', 'vunicorn', 'gunicorn'],
    ['another number', '8008', '8000'],
    ['a number with letters', 'abcd1x', 'abcd2x'],
    ['the keys of two letters', 'ре', 'ht'],
    ['the keys of a short beginning', 'ред', 'htlong'],
    ['the sound of three letters', 'дог', 'dog'],
  ])('for nothing: %s', (_, typed, text) => expect(known(typed, text)).toEqual({ word: typed, twins: [], trust: 0 }));
});

test('a finished word hardly stands for a longer one, but well for another form of itself', () => {
  const pages = [{ path: '/x/', title: 'NoDecode workers', line: '' }];
  const model = modelOf({ ...sampleIndex, servers: [], features: [], guides: [], cells: [], places: [], pages }, []);
  expect(['node', 'worker'].map((word) => findKnownWord(word, model, true).trust)).toEqual([0.75, 1]);
  expect(findKnownWord('node', model).trust).toBe(1);
});

test('a finished short word may also stand for one in which a letter is missing', () => {
  const pages = [{ path: '/x/', title: 'policy pool poll bool', line: '' }];
  const model = modelOf({ ...sampleIndex, servers: [], features: [], guides: [], cells: [], places: [], pages }, []);
  expect(findKnownWord('pol', model, true)).toEqual({ word: 'pol', twins: ['pool', 'poll'], trust: 0.75 });
  expect(findKnownWord('pol', model).twins).toEqual([]);
  expect(findKnownWord('po', model, true).twins).toEqual([]);
});

test('words of the same sound come along, but not the word itself', () => {
  expect(known('django', 'django', 'джанго')).toEqual({ word: 'django', twins: ['джанго'], trust: 1 });
  expect(known('воркер', 'worker')).toMatchObject({ twins: [] });
  expect(known('dog', 'dog', 'дог').twins).toEqual([]);
});

test('before words have been sounded one that is there has no twins, and one that is not is sounded', () => {
  const pages = [{ path: '/x/', title: 'django джанго', line: '' }];
  const model = () => modelOf({ ...sampleIndex, servers: [], features: [], guides: [], cells: [], places: [], pages }, []);
  expect(findKnownWord('django', model()).twins).toEqual([]);
  expect(findKnownWord('djengo', model())).toMatchObject({ word: 'django', twins: ['джанго'] });
  const kept = model();
  expect(soundsOf(kept)).toBe(soundsOf(kept));
});
