import type { Dictionary } from '../dictionary.ts';

/** Слова руководств. */
export const guide: Dictionary['guide'] = {
  title: 'Руководства',
  lead: 'Задачи от начала до конца. Каждое утверждение о сервере ведёт к своему факту.',
  servers: 'Серверы в этом руководстве',
  features: 'Свойства в этом руководстве',
  all: 'Все руководства',
  previous: 'Предыдущее руководство',
  next: 'Следующее руководство',
  markdown: 'Эта страница в Markdown',
};
