import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

/** Слова вокруг текстов, на страницах серверов и руководств. */
export const prose: Dictionary['prose'] = {
  sources: 'Источники',
  countSources: (count) =>
    `${count}\u00a0${plural('ru', count, { one: 'источник', few: 'источника', many: 'источников', other: 'источника' })} в том порядке, в каком на них ссылается текст`,
  back: (place) => (place === 1 ? 'Назад к тексту' : `Назад к тексту, место ${place}`),
  lines: (count) => `${count}\u00a0${plural('ru', count, { one: 'строка', few: 'строки', many: 'строк', other: 'строки' })}`,
  started: (day, server, version) => `Лаборатория запустила это ${day}, ${server} ${version}:`,
  notStarted: {
    nginx: 'Лаборатория этого не запускает: нужен nginx.',
    systemd: 'Лаборатория этого не запускает: нужен systemd.',
    supervisor: 'Лаборатория этого не запускает: нужен Supervisor.',
    docker: 'Лаборатория этого не запускает: нужна сборка образов.',
    windows: 'Лаборатория этого не запускает: нужна Windows.',
    system: 'Лаборатория этого не запускает: это меняет систему или требует её каталогов и пользователей.',
    part: 'Отдельно лаборатория этого не запускает: это часть, которой нужны другие файлы.',
  },
  tab: { flask: 'Flask', django: 'Django', asgi: 'ASGI', systemd: 'systemd', nginx: 'nginx', container: 'Контейнер', windows: 'Windows' },
  note: { plain: 'Заметка', caution: 'Осторожно' },
};
