import { expect, test } from 'vitest';
import { editorialFaults } from '../../../../src/domain/rules/editorial.ts';
import { wordsOf } from '../../../../src/i18n/index.ts';
import { locales } from '../../../../src/vocabulary/locales.ts';
import { problemsOf, swap } from '../../fixture.ts';

test.each([
  ['en', 'A time-out ends it.', 'says "time-out": write timeout'],
  ['en', 'Time-outs end it.', 'says "Time-outs": write timeout'],
  ['en', 'It waits for ever.', 'says "for ever": write forever'],
  ['en', 'It shall stop.', 'says "shall": write should, will or must'],
  ['en', 'A line of the log speaks of it.', 'says "speaks of": write mentions, or describes'],
  ['en', 'The master mends a worker.', 'says "mends a": write fixes, or replaces'],
  ['ru', 'Совпало в трёх раундах.', 'says "раунд": write повтор'],
  ['ru', 'Сервер является прокси.', 'says "является": write тире или глагол по смыслу'],
  ['ru', 'Сервер осуществляет приём.', 'says "осуществля": write глагол по смыслу'],
  ['ru', 'Клиент имеет возможность ждать.', 'says "имеет возможность": write может'],
  ['ru', 'В случае, если он молчит.', 'says "В случае, если": write если'],
  ['ru', 'Истёк тайм-аут.', 'says "тайм-аут": write таймаут'],
] as const)('%s: %s', (locale, text, fault) => {
  expect(editorialFaults(text, locale)).toEqual([fault]);
});

test('code and words that only look alike are left alone', () => {
  expect(editorialFaults('Set `time-out`; a marshall, a forever loop.\n```\nshall\n```', 'en')).toEqual([]);
  expect(editorialFaults('Таймаут, повтор и `является`.', 'ru')).toEqual([]);
});

test('a text of the content is named by file and field', () => {
  const [problem] = problemsOf({ 'content/features/http2.yml': swap('why: ', 'why: It shall be. ') }).filter((it) => it.includes('shall'));
  expect(problem).toBe('content/features/http2.yml: why: says "shall": write should, will or must');
});

test('the words of the interface keep to the same lists', () => {
  const textsOf = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : value && typeof value === 'object'
        ? Object.values(value).flatMap(textsOf)
        : typeof value === 'function'
          ? [String(value)]
          : [];
  for (const locale of locales) expect(textsOf(wordsOf(locale)).flatMap((it) => editorialFaults(it, locale))).toEqual([]);
});
