import { describe, expect, test } from 'vitest';
import { matrixOut } from '../../../../src/domain/api/api.ts';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import { fixtureContent, swap, type Changes } from '../../fixture.ts';
import { withResult } from '../lab/lab-sample.ts';

describe('whether what was seen is our answer', () => {
  const alder = 'content/servers/alder.mdx';
  const cellAfter = (feature: string, changes: Changes) => {
    const joined = buildCatalog(fixtureContent(changes));
    return matrixOut(joined).cells.find((it) => it.server === 'alder' && it.feature === feature)!;
  };
  const claimed = 'ground: { in: pull-7, quote: never } }, dispute: { text: Why.';

  test.each<[string, string, Record<string, unknown>, (text: string) => string, string, boolean]>([
    [
      'disputed by a document alone, and the lab bears us out',
      'wsgi',
      { wsgi: { level: 'yes' } },
      swap('wsgi: { level: yes', `wsgi: { level: yes, claimed: { level: no, ${claimed}, seen: { level: yes } }`),
      'disputed',
      true,
    ],
    [
      'optional here and there, and disputed by a document',
      'http2',
      { http2: { level: 'optional' } },
      swap('http2: { level: optional', `http2: { level: optional, claimed: { level: yes, ${claimed}, seen: { level: optional } }`),
      'disputed',
      true,
    ],
    [
      'partial where the lab saw no',
      'wsgi',
      { wsgi: { level: 'no' } },
      swap('wsgi: { level: yes', 'wsgi: { level: partial, note: Some., needs: [{ kind: option, name: --some }]'),
      'documented',
      false,
    ],
    ['no by default where a mode does it', 'http2', { http2: { level: 'no' } }, (text) => text, 'documented', false],
    ['a time within the tolerance', 'request-timeout', { 'request-timeout': { value: 31 } }, (text) => text, 'verified', true],
    [
      'a time beyond it',
      'request-timeout',
      { 'request-timeout': { value: 40 } },
      swap('request-timeout: { value: 30', 'request-timeout: { value: 30, dispute: { text: Why., seen: { value: 40 } }'),
      'disputed',
      false,
    ],
  ])('%s', (_, feature, shows, change, evidence, agrees) => {
    expect(cellAfter(feature, { ...withResult(shows), [alder]: change })).toMatchObject({ evidence, observation: { agrees } });
  });

  test('the head is as new as the newest observation', () => {
    expect(matrixOut(buildCatalog(fixtureContent(withResult({ wsgi: { level: 'yes' } })))).generated).toBe('2026-11-21');
    expect(matrixOut(buildCatalog(fixtureContent())).generated).toBe('2026-11-20');
  });
});
