import type { Dictionary } from '../dictionary.ts';

/** Слова вокруг текстов, на страницах серверов и руководств. */
export const prose: Dictionary['prose'] = {
  source: (number) => `Источник ${number}`,
  sources: 'Источники',
  note: { plain: 'Заметка', caution: 'Осторожно' },
};
