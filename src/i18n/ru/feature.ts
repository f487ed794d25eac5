import type { Dictionary } from '../dictionary.ts';

const nbsp = '\u00a0';

/** Слова списка свойств и страниц свойств. */
export const feature: Dictionary['feature'] = {
  title: 'Свойства',
  lead: 'Все строки матрицы: точный вопрос, как определяется ответ и что отвечает каждый сервер.',
  why: 'Почему это важно',
  decides: 'Как определяется ответ',
  layers:
    'Если механизм есть и в другом слое, например в роутере или в сервере-хосте, указано значение того слоя, который срабатывает первым, и он назван в примечании.',
  applies: (interfaces) => `Вопрос только о серверах с поддержкой ${interfaces}; для остальных он неприменим.`,
  from: 'Берётся из сведений о проекте.',
  value: {
    number: (unit) => `Ответ${nbsp}— число (${unit}).`,
    choice: `Ответ${nbsp}— одно из этих значений:`,
    address: `Ответ${nbsp}— адрес.`,
    text: `Ответ${nbsp}— короткий текст из названий и команд.`,
  },
  words: 'Слова вместо числа',
  clause: 'Что говорит стандарт',
  answers: (servers) => `Ответы: ${servers}`,
  none: 'нет',
  server: 'Сервер',
  version: 'Версия',
  answer: 'Ответ',
  how: 'Примечание и что нужно',
  ground: 'Источник',
  inMatrix: (group) => `${group} в матрице`,
  previous: 'Предыдущее свойство',
  next: 'Следующее свойство',
  json: 'Эти ответы в JSON',
  markdown: 'Эта страница в Markdown',
  retired: 'Упразднённые координаты',
  retiredText: (ref, day, why) => `${ref} упразднена ${day}: ${why}`,
  successors: 'Смотрите вместо неё',
  has: (count, total) => `${count} из ${total}`,
};
