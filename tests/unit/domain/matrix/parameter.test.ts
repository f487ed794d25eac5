import { describe, expect, test } from 'vitest';
import { flag, list, one, set } from '../../../../src/domain/matrix/parameter.ts';

/** What a text is read as, and which parts of it are not known. */
function read<T>({ parse }: { parse: (text: string, ignore: (part: string) => void) => T }, text: string): [T, string[]] {
  const ignored: string[] = [];
  return [parse(text, (part) => ignored.push(part)), ignored];
}

const trees = ['oak', 'fir', 'elm'] as const;
const known = (part: string) => trees.find((it) => it === part);

describe('a list', () => {
  const parameter = list('trees', known, (it) => (it === 'elm' ? '' : it));

  test('is in the order of the reader, each member once', () => {
    expect(read(parameter, 'fir,oak,fir')).toEqual([['fir', 'oak'], []]);
    expect(read(parameter, '')).toEqual([[], []]);
    expect(read(parameter, ',oak,,ash,yew')).toEqual([['oak'], ['ash', 'yew']]);
  });

  test('is written with commas; what has no name is left out', () => {
    expect(parameter.key).toBe('trees');
    expect(parameter.stringify(['fir', 'elm', 'oak'])).toBe('fir,oak');
    expect(parameter.stringify([])).toBe('');
  });
});

describe('a set', () => {
  test('is in the order of its vocabulary, in whatever case it is written', () => {
    const parameter = set('trees', trees);
    expect(read(parameter, 'ELM,oak,elm,ash')).toEqual([['oak', 'elm'], ['ash']]);
    expect(parameter.stringify(['elm', 'oak'])).toBe('oak,elm');
    expect(parameter.key).toBe('trees');
  });

  test('is written by the names of its members', () => {
    const parameter = set('trees', trees, (it) => it[0]!.toUpperCase());
    expect(read(parameter, 'e,O,oak')).toEqual([['oak', 'elm'], ['oak']]);
    expect(parameter.stringify(['elm', 'fir'])).toBe('F,E');
  });
});

test('one of several: the plain one is not written, and stands where nothing is known', () => {
  const parameter = one('tree', known, (it) => it.toUpperCase(), 'oak');
  expect(read(parameter, 'fir')).toEqual(['fir', []]);
  expect(read(parameter, 'ash')).toEqual(['oak', ['ash']]);
  expect(read(parameter, '')).toEqual(['oak', []]);
  expect([parameter.stringify('oak'), parameter.stringify('fir'), parameter.key]).toEqual(['', 'FIR', 'tree']);
});

test('a flag is 1 or not there', () => {
  const parameter = flag('strict');
  expect(read(parameter, '1')).toEqual([true, []]);
  expect(read(parameter, 'true')).toEqual([false, ['true']]);
  expect([parameter.stringify(true), parameter.stringify(false), parameter.key]).toEqual(['1', '', 'strict']);
});
