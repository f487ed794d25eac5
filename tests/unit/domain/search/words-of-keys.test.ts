import fc from 'fast-check';
import { expect, test } from 'vitest';
import { switchLayout } from '../../../../src/domain/search/keyboard.ts';
import { soundOf } from '../../../../src/domain/search/sound.ts';

test.each([
  ['пгтшсщкт', 'gunicorn'],
  ['nfqvfen', 'таймаут'],
  ['цфшекуыы-2', 'waitress-2'],
  [';bpym', 'жизнь'],
])('%s and %s are the same keys', (a, b) => expect([switchLayout(a), switchLayout(b)]).toEqual([b, a]));

test('what is switched twice is as before', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-zа-яё ]*$/), (text) => switchLayout(switchLayout(text)) === text));
});

test.each([
  ['джанго', 'django'],
  ['фласк', 'flask'],
  ['докер', 'docker'],
  ['вебсокет', 'websocket'],
  ['питон', 'python'],
  ['жук', 'zhuk'],
  ['хост', 'khost'],
  ['индекс', 'index'],
  ['телефон', 'telephon'],
  ['чат', 'chat'],
  ['щит', 'shit'],
  ['цепь', 'tsep'],
  ['яма', 'iama'],
  ['съёмка', 'semka'],
  ['касса', 'kasa'],
  ['рык', 'rik'],
])('%s sounds like %s', (a, b) => expect(soundOf(a)).toBe(soundOf(b)));

test.each([
  ['worker', 'marker'],
  ['порт', 'борт'],
  ['chat', 'kat'],
])('%s does not sound like %s', (a, b) => expect(soundOf(a)).not.toBe(soundOf(b)));
