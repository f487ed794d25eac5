import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

const list = new Intl.ListFormat('ru', { type: 'conjunction' });
const nbsp = '\u00a0';
const features = (count: number) => `${count}${nbsp}${plural('ru', count, { one: 'свойство', few: 'свойства', many: 'свойств', other: 'свойства' })}`;

/** Слова страниц сравнения; сводка складывается из чисел и названий свойств, названия серверов не склоняются. */
export const compare: Dictionary['compare'] = {
  title: 'Сравнение',
  lead: 'Выберите два сервера. Сначала различия, потом общее.',
  every: 'Все пары',
  built: 'Пары с готовыми страницами',
  noScript: 'Чтобы сравнить остальные пары, нужен JavaScript. Без него те же факты есть на страницах обоих серверов:',
  and: 'и',
  pair: (a, b) => `${a} и ${b}`,
  description: (a, b, differ) =>
    `${a} и ${b}: сравнение по источникам, ${plural('ru', differ, { one: 'различается', other: 'различаются' })} ${features(differ)}.`,
  live: (same, differ, disputed) => `Одинаково: ${features(same)}, по-разному: ${differ}${disputed ? `, спорных ячеек: ${disputed}` : ''}.`,
  choose: (name) => `Выбирайте ${name}`,
  where: 'Где различия',
  summary: {
    only: (name, other, count, names, rest) =>
      `Есть у ${name} и нет у ${other} (${features(count)})${names.length ? `: ${list.format(rest ? [...names, `ещё ${rest}`] : names)}` : ''}.`,
    onlyWith: (feature, needs) => `${feature} (только с ${needs})`,
    part: (name, other, count, names, rest) =>
      `Частично есть у ${name} и нет у ${other} (${features(count)}): ${list.format(rest ? [...names, `ещё ${rest}`] : names)}.`,
    none: (name, other) => `Нет свойства, которое у ${name} есть полностью, а у ${other} отсутствует.`,
    value: (feature, a, first, b, second) => `${feature}: у${nbsp}${a} ${first}, у${nbsp}${b} ${second}.`,
    valueWord: { off: 'по умолчанию не задано', absent: 'такой настройки нет', unlimited: 'без ограничений' },
    state: {
      active: (name) => `${name} развивается.`,
      maintenance: (name) => `${name} только поддерживается: выходят лишь исправления.`,
      dormant: (name) => `У ${name} давно не было выпусков.`,
      archived: (name) => `${name} в архиве: новых выпусков не будет.`,
    },
  },
  offersMore: 'больше умеет',
  equal: 'поровну',
  group: {
    'only-a': (a) => `Есть только у ${a}`,
    'only-b': (_, b) => `Есть только у ${b}`,
    more: 'Есть у обоих, но в разной мере',
    differs: 'Разные значения',
    open: 'У одного неизвестно или неприменимо',
  },
  byFeature: 'По свойствам',
  same: (count) => `одинаково: ${count}`,
  sameTitle: 'Что одинаково',
  drawn: 'Это сравнение строит ваш браузер по данным атласа: готовые страницы есть не для всех пар.',
  unloaded: 'Сравнение не загрузилось. У каждого сервера есть страница с теми же фактами.',
  script: {
    twice: 'Вы дважды выбрали {server}. Выберите другой сервер, чтобы было с чем сравнить.',
    unknown: 'Серверов с таким id в атласе нет: {list}. Выберите из списков.',
    failed: 'Эти ответы не загрузились.',
    again: 'Попробовать ещё раз',
  },
  another: 'Сравнить другие',
};
