import type { Dictionary } from '../dictionary.ts';

/** Слова рамки: шапка, подвал, страница 404. */
export const site: Dictionary['site'] = {
  name: 'WSGI Atlas',
  home: 'Атлас',
  skip: 'Перейти к содержимому',
  skipToTable: 'Перейти к таблице',
  main: 'Главное меню',
  nav: { servers: 'Серверы', matrix: 'Матрица', compare: 'Сравнение', features: 'Свойства', options: 'Параметры', guides: 'Руководства', lab: 'Лаборатория' },
  search: 'Поиск',
  searchHint: 'Поиск серверов, свойств, руководств',
  menu: 'Меню',
  language: 'English',
  theme: { label: 'Цветовая тема', light: 'Светлая тема', dark: 'Тёмная тема', auto: 'Как в системе' },
  breadcrumb: 'Вы здесь',
  dataOf: (day, servers, features) => `Данные на ${day} · ${servers} · ${features}`,
  onThisPage: 'На этой странице',
  legend: 'Обозначения',
  footer: {
    mistake: 'У каждой ячейки есть источник. Нашли ошибку? Пришлите координату, например C3 Gunicorn.',
    licences: 'Тексты CC BY 4.0 · Факты CC0 · Код MIT',
  },
  report: 'Сообщить об ошибке',
  cite: 'Сослаться',
  citation: { text: 'Текст', markdown: 'Markdown', bibtex: 'BibTeX' },
  citedData: (day) => `данные на ${day}`,
  citedVersion: (version, day) => `версия ${version}, проверено ${day}`,
  copy: 'Копировать',
  copied: 'Скопировано',
  selected: 'Выделено: нажмите Ctrl+C',
  notFound: {
    title: 'Страница не найдена',
    text: 'Адрес мог устареть, или в нём опечатка. Поищите сервер, свойство или координату либо начните с одного из этих списков.',
  },
  moved: (to) => `Страница переехала: ${to}.`,
  openGraphLocale: 'ru_RU',
  // The font that a page on a wide screen asks for at once.
  font: 'plex-sans-cyrillic',
  description: 'Серверы для веб-приложений на Python: что умеет каждый. У каждого ответа указан источник.',
};
