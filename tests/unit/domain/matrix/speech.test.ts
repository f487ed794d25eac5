import { describe, expect, test } from 'vitest';
import { groupBySpeech, speechOf } from '../../../../src/domain/matrix/speech.ts';
import type { Interface } from '../../../../src/vocabulary/interfaces.ts';

describe('what a server speaks', () => {
  test.each([
    [['wsgi'], 'wsgi'],
    [['asgi'], 'asgi'],
    [['asgi', 'rsgi'], 'asgi'],
    [['wsgi', 'asgi'], 'both'],
    [['wsgi', 'asgi', 'rsgi'], 'both'],
    [[], 'wsgi'],
  ] as [Interface[], string][])('%j is %s', (interfaces, speech) => {
    expect(speechOf(interfaces)).toBe(speech);
  });

  test('servers stand by what they speak, each group in its old order, and no group is empty', () => {
    const server = (id: string, ...interfaces: Interface[]) => ({ id, interfaces });
    const groups = groupBySpeech([server('b', 'wsgi'), server('d', 'wsgi', 'asgi'), server('a', 'wsgi'), server('c', 'asgi', 'wsgi')]);
    expect(groups.map(([speech, servers]) => [speech, servers.map((it) => it.id)])).toEqual([
      ['both', ['d', 'c']],
      ['wsgi', ['b', 'a']],
    ]);
  });
});
