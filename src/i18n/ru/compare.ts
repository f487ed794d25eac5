import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

const list = new Intl.ListFormat('ru', { type: 'conjunction' });
const nbsp = '\u00a0';
const features = (count: number) => `${count}${nbsp}${plural('ru', count, { one: 'свойство', few: 'свойства', many: 'свойств', other: 'свойства' })}`;

/** Слова страниц сравнения; сводка складывается из чисел и названий свойств, названия серверов не склоняются. */
export const compare: Dictionary['compare'] = {
  title: 'Сравнение',
  withOthers: (name) => `${name} и другие серверы`,
  lead: 'Выберите два сервера или два способа их запустить. Сначала различия, потом общее.',
  every: 'Все пары',
  built: 'Пары с готовыми страницами',
  noScriptConfigurations: 'Чтобы сравнить конфигурации, нужен JavaScript. Без него ниже есть все пары серверов, а ответы конфигураций — на страницах серверов:',
  grid: 'Число показывает, на сколько вопросов два сервера отвечают по-разному: чем оно меньше, тем они ближе. Оно ведёт к сравнению. Каждая пара указана один раз.',
  gridCell: (a, b, differ) => `${differ}: ${a} и ${b}`,
  noScript: 'Чтобы сравнить остальные пары, нужен JavaScript. Без него те же факты есть на страницах обоих серверов:',
  and: 'и',
  pair: (a, b) => `${a} и ${b}`,
  description: (a, b, differ) =>
    `${a} и ${b}: сравнение по источникам, ${plural('ru', differ, { one: 'различается', other: 'различаются' })} ${features(differ)}.`,
  live: (same, differ, disputed) =>
    `${plural('ru', same, { one: 'Совпадает', other: 'Совпадают' })} ${features(same)}, ${plural('ru', differ, { one: 'различается', other: 'различаются' })} ${differ}${disputed ? `, спорных ячеек: ${disputed}` : ''}.`,
  choose: (name) => `${name}, если нужно`,
  where: 'Где различия',
  summary: {
    only: (name, other, count) => `Есть у ${name} и нет у ${other} (${features(count)}):`,
    rest: (count) => `ещё ${count}`,
    onlyWith: (feature, needs) => `${feature} (только с ${needs})`,
    part: (name, other, count, names, rest) =>
      `Частично есть у ${name} и нет у ${other} (${features(count)}): ${list.format(rest ? [...names, `ещё ${rest}`] : names)}.`,
    none: (name, other) => `Нет свойства, которое у ${name} есть полностью, а у ${other} отсутствует.`,
    state: {
      active: (name) => `${name} развивается.`,
      maintenance: (name) => `${name} в режиме поддержки: выходят только исправления.`,
      dormant: (name) => `У ${name} давно не было выпусков.`,
      archived: (name) => `${name} в архиве: новых выпусков не будет.`,
    },
  },
  offersMore: 'где умеет больше',
  equal: 'поровну',
  group: {
    'only-a': (a) => `Есть только у ${a}`,
    'only-b': (_, b) => `Есть только у ${b}`,
    more: () => 'Есть у обоих, но в разной мере',
    differs: () => 'Разные значения',
    open: () => 'У одного неизвестно или неприменимо',
  },
  main: 'Главные различия',
  rest: 'Остальные различия',
  same: (count) => `одинаковых ${count}`,
  sameTitle: 'Одинаковые ответы',
  sameNote: 'Ответы совпадают, но условия и ограничения могут различаться. Каждый ответ ведёт к подробностям.',
  drawn: 'Откройте группу, чтобы увидеть ответы. Сначала идут различия.',
  unloaded: 'Сравнение не загрузилось. У каждого сервера есть страница с теми же фактами.',
  script: {
    unknown: 'Серверов и конфигураций с таким id в атласе нет: {list}. Выберите из списков.',
    counted: 'Одинаково: {same}, по-разному: {differ}, спорных ячеек: {disputed}.',
    about: 'различается {differ} из {all}',
    failed: 'Эти ответы не загрузились.',
    again: 'Попробовать ещё раз',
  },
  another: 'Сравнить другие серверы или их конфигурации',
};
