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
  ['en', 'The master mends a worker.', 'says "mends": write fix, or replace'],
  ['ru', 'Совпало в трёх раундах.', 'says "раунд": write повтор'],
  ['ru', 'Сервер является прокси.', 'says "является": write тире или глагол по смыслу'],
  ['ru', 'Сервер осуществляет приём.', 'says "осуществля": write глагол по смыслу'],
  ['ru', 'Клиент имеет возможность ждать.', 'says "имеет возможность": write может'],
  ['ru', 'В случае, если он молчит.', 'says "В случае, если": write если'],
  ['en', 'What becomes of a request?', 'says "becomes of": write happens to'],
  ['en', 'The way of a request.', 'says "The way of a": write a compound, such as request path'],
  ['en', 'There is nothing of the like.', 'says "of the like": write what it is like'],
  ['en', 'It says nothing of the server.', 'says "says nothing of": write nothing about'],
  ['en', 'Nobody documents it.', 'says "Nobody documents": write is not documented'],
  ['en', 'The documents say so.', 'says "documents say": write docs, or documentation'],
  ['en', 'It closes without a word.', 'says "without a word": write what is missing, such as a response'],
  ['en', 'SIGHUP at rest.', 'says "at rest": write idle'],
  ['en', 'The greatest number of fields.', 'says "greatest": write largest, or most'],
  ['en', 'Its start-up takes a second.', 'says "start-up": write startup'],
  ['en', 'It changes at run time.', 'says "run time": write runtime'],
  ['en', 'The length is no number.', 'says "is no number": write is not a'],
  ['en', 'A path is all that is needed.', 'says "all that is needed": write all it takes'],
  ['en', 'It is served as it is.', 'says "served as it is": write served as is'],
  ['en', 'What every fact stands on.', 'says "stands on": write is, or comes'],
  ['en', 'It paid no heed to the size.', 'says "heed": write a plain word'],
  ['en', 'Two advisories are known to us.', 'says "are known to us": write we know of'],
  ['en', 'The change log names it.', 'says "change log": write changelog'],
  ['en', 'Anybody may connect.', 'says "Anybody": write anyone, everyone, or who it is'],
  ['en', 'It starts all the same.', 'says "all the same": write still'],
  ['en', 'Mode 0777 less the umask.', 'says "less the umask": write minus'],
  ['en', 'It starts anew.', 'says "anew": write again'],
  ['en', 'It reloads by itself.', 'says "by itself": write on its own, or itself'],
  ['en', 'A proxy beside it.', 'says "beside": write next to'],
  ['en', 'Files of a folder.', 'says "folder": write directory'],
  ['en', 'A module of their own.', 'says "of their own": write its own, before the noun'],
  ['en', 'The space stands before a colon.', 'says "stands before": write is, or comes'],
  ['en', 'It suggests to begin.', 'says "suggests to": write suggests and a verb in -ing'],
  ['en', 'What people say of it.', 'says "say of": write about'],
  ['en', 'The reason of a stop.', 'says "reason of": write reason for'],
  ['en', 'It is at the mercy of the client.', 'says "at the mercy of": write what happens, without the metaphor'],
  ['ru', 'Обычный воркер ждёт.', 'says "Обычный воркер": write воркер по умолчанию'],
  ['ru', 'Запускается без единого слова.', 'says "без единого слова": write без ошибок, или без ответа'],
  ['ru', 'Истёк тайм-аут.', 'says "тайм-аут": write таймаут'],
  ['ru', 'Процесс велит им завершиться.', 'says "велит": write задано, или настроено'],
  ['ru', 'Серверу велено ждать.', 'says "велено": write задано, или настроено'],
  ['ru', 'Матрица с отбором.', 'says "отбор": write фильтры'],
  ['ru', 'Что становится с запросом?', 'says "Что становится с": write что происходит с'],
  ['ru', 'SIGHUP в покое.', 'says "в покое": write без запросов'],
  ['ru', 'Серверы, свойство за свойством.', 'says "свойство за свойством": write по свойствам'],
  ['ru', 'Сервер говорит на HTTP/2.', 'says "говорит на HTTP": write поддерживает'],
  ['ru', 'Сервер документирует сигнал.', 'says "документирует": write описан в документации'],
  ['ru', 'Конфигурация вызывает приложения.', 'says "Конфигурация вызывает": write обслуживает'],
  ['ru', 'Запрос упрётся в закрытую дверь.', 'says "закрытую двер": write что имеется в виду, без метафоры'],
  ['ru', 'Данный сервер.', 'says "Данный": write этот'],
  ['ru', 'При помощи прокси.', 'says "При помощи": write через, или с помощью'],
  ['ru', 'Новый релиз.', 'says "релиз": write выпуск'],
  ['ru', 'Первый деплой.', 'says "деплой": write развёртывание, или выкладка'],
  ['ru', 'Папка с файлами.', 'says "Папк": write каталог'],
  ['ru', 'Заголовки склеиваются.', 'says "склеива": write объединяет'],
  ['ru', 'Число зашито в код.', 'says "зашит": write задано'],
] as const)('%s: %s', (locale, text, fault) => {
  expect(editorialFaults(text, locale)).toEqual([fault]);
});

test('code and words that only look alike are left alone', () => {
  expect(editorialFaults('Set `time-out`; a marshall, a forever loop.\n```\nshall\n```', 'en')).toEqual([]);
  expect(
    editorialFaults(
      'What happens to a request: it finishes, and the runtime is idle. It is not a number, and it waits with no limit of its own. What stands in front?',
      'en',
    ),
  ).toEqual([]);
  expect(editorialFaults('Таймаут, повтор и `является`.', 'ru')).toEqual([]);
  expect(editorialFaults('По данным атласа: развелено, великий, набор, выпуск, каталог, беспокоен; поддерживает HTTP/2.', 'ru')).toEqual([]);
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
