import { describe, expect, test } from 'vitest';
import { matrixOut, serverFile } from '../../../../src/domain/api/api.ts';
import { buildCatalog } from '../../../../src/domain/model/build-catalog.ts';
import { fixtureContent, swap, type Changes } from '../../fixture.ts';
import { withResult } from '../lab/lab-sample.ts';

describe('an answer as files give it', () => {
  const alder = 'content/servers/alder.mdx';
  const claim = 'claimed: { value: 60, ground: { in: pull-7, path: comment, lines: "4", quote: sixty } }, dispute: { text: The manual is old. }';
  const fileCells = (changes: Changes = {}) => {
    const catalog = buildCatalog(fixtureContent(changes));
    return serverFile(
      catalog,
      catalog.servers.find((it) => it.id === 'alder')!,
    ).cells;
  };
  const timeout = (change: (text: string) => string) => fileCells({ [alder]: change }).find((it) => it.feature === 'request-timeout')!;

  test('a disputed one carries the reason in every language, and the claim with its source', () => {
    const cell = timeout(swap('value: 30,', `value: 30, ${claim},`));
    expect(cell).toMatchObject({
      value: 30,
      evidence: 'disputed',
      dispute: { en: 'The manual is old.', ru: 'The manual is old.' },
      claimed: { value: 60, source: { url: expect.stringContaining('/pull/7') as string, quote: 'sixty', read: '2026-11-20' } },
    });
    expect(timeout((text) => text)).toMatchObject({ evidence: 'documented', dispute: undefined, claimed: undefined, in: undefined });
  });

  test('one of a configuration carries its own reason', () => {
    const cell = timeout(
      swap('value: 30,', `value: 30, in: { deep: { value: 90, ground: { in: release, path: deep.py, lines: "2", quote: ninety }, ${claim} } },`),
    );
    expect(cell.dispute).toBeUndefined();
    expect(cell.in?.['deep']).toMatchObject({
      value: 90,
      evidence: 'disputed',
      dispute: { en: 'The manual is old.' },
      claimed: { value: 60 },
      source: { quote: 'ninety' },
    });
  });

  test('an optional one says what it needs, and what else was read of it', () => {
    expect(fileCells().find((it) => it.feature === 'http2')).toMatchObject({
      level: 'optional',
      needs: [{ kind: 'mode', name: '--deep', configuration: 'deep' }],
      also: [{ quote: 'we talked about it', read: '2026-11-20' }],
      checked: { version: '1.2.0', on: '2026-11-20' },
      in: { plain: { level: 'no', evidence: 'documented' }, deep: { level: 'yes' } },
    });
  });

  test('since when, the note, and what the project itself calls it are there', () => {
    const changed = swap('wsgi: { level: yes,', 'wsgi: { level: partial, note: Some of it., since: "0.9", upstream: beta,');
    expect(fileCells({ [alder]: changed }).find((it) => it.feature === 'wsgi')).toMatchObject({
      level: 'partial',
      note: { en: 'Some of it.' },
      since: '0.9',
      upstream: 'beta',
      also: undefined,
      seen: undefined,
    });
  });
});

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
