import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../src/sources/archive.ts';
import { absenceFault, citationFault, elidedLines } from '../../../src/sources/check-ground.ts';

const files: Record<string, string> = {
  'docs/settings.rst': 'timeout\n~~~~~~~\n\nDefault: 30\n\nWorkers that are silent\nfor longer are killed.\n',
  'src/core.py': 'def run():\n    TIMEOUT = 30\n',
  'src/deep/h1.py': 'import socket\n',
};
const archive: Archive = { list: () => Object.keys(files), read: (path) => files[path] };
const at = (path: string, lines: string | undefined, quote: string) => citationFault({ in: 'release', path, ...(lines ? { lines } : {}), quote }, archive);

describe('a quote', () => {
  test('stands in its lines', () => {
    expect(at('docs/settings.rst', '4', 'Default: 30')).toBeUndefined();
    expect(at('docs/settings.rst', '6-7', 'Workers that are silent for longer are killed.')).toBeUndefined();
    expect(at('docs/settings.rst', undefined, 'Default: 30')).toBeUndefined();
  });

  test('that moved is found again', () => {
    expect(at('docs/settings.rst', '1', 'Default: 30')).toBe('quote is not in lines 1 of docs/settings.rst: it stands in lines 4');
    expect(at('docs/settings.rst', '1-2', 'silent for longer')).toBe('quote is not in lines 1-2 of docs/settings.rst: it stands in lines 6-7');
  });

  test('that is gone', () => {
    expect(at('docs/settings.rst', '4', 'Default: 60')).toBe('quote is not in lines 4 of docs/settings.rst: read the source again');
    expect(at('docs/gone.rst', '4', 'Default: 30')).toBe('cites docs/gone.rst, which this version does not have: find where the text went');
  });
});

describe('an absence', () => {
  const fault = (paths: string[], searched: string[]) => absenceFault({ in: 'release', paths, searched }, archive);

  test('holds where no file has the word', () => {
    expect(fault(['src'], ['http2', 'h2c'])).toBeUndefined();
    expect(fault(['src/**/*.py'], ['http2'])).toBeUndefined();
  });

  test('is broken by a word in any case, and says where', () => {
    expect(fault(['src/**'], ['timeout'])).toBe(
      'says that "timeout" is absent, but src/core.py has it in line 2: answer from there or search for a better word',
    );
  });

  test('says nothing about paths that are not there', () => {
    expect(fault(['lib'], ['x'])).toBe('searches lib, which matches no file: correct the path');
  });
});

describe('what a quote leaves out', () => {
  const leftOut = (path: string, lines: string | undefined, quote: string) => elidedLines({ in: 'release', path, ...(lines ? { lines } : {}), quote }, archive);

  test('is shown line by line, empty lines aside', () => {
    expect(leftOut('docs/settings.rst', '1-6', 'timeout […] Workers that')).toEqual([['~~~~~~~', 'Default: 30']]);
    expect(leftOut('src/core.py', undefined, 'def […] 30')).toEqual([[' run():', '    TIMEOUT = ']]);
  });

  test('is nothing for a whole quote, and for one that is not in its lines', () => {
    expect(leftOut('docs/settings.rst', '4', 'Default: 30')).toEqual([]);
    expect(leftOut('docs/settings.rst', '1-2', 'timeout […] killed')).toEqual([]);
  });
});
