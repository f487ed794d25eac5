import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

/** Слова вокруг текстов, на страницах серверов и руководств. */
export const prose: Dictionary['prose'] = {
  sources: 'Источники',
  countSources: (count, read) =>
    `${count}\u00a0${plural('ru', count, { one: 'источник', few: 'источника', many: 'источников', other: 'источника' })} в порядке ссылок в тексте; прочитаны ${read}, если не сказано иное`,
  textSources: 'Источники текста на странице сервера',
  sourcesFailed: 'Источники не загрузились.',
  onOnePage: 'Все источники на одной странице',
  back: 'Назад к тексту',
  backTo: 'Назад к тексту, место {place}',
  lines: (count) => `${count}\u00a0${plural('ru', count, { one: 'строка', few: 'строки', many: 'строк', other: 'строки' })}`,
  started: (day, server, version) => `Запущено в лаборатории ${day}, ${server} ${version}:`,
  notStarted: {
    nginx: 'В лаборатории не запускали: нужен nginx.',
    systemd: 'В лаборатории не запускали: нужен systemd.',
    supervisor: 'В лаборатории не запускали: нужен Supervisor.',
    docker: 'В лаборатории не запускали: нужна сборка образов.',
    windows: 'В лаборатории не запускали: нужна Windows.',
    system: 'В лаборатории не запускали: меняет систему или требует её каталогов и пользователей.',
    server: 'В лаборатории не запускали: запустить этот сервер она не может.',
    part: 'В лаборатории отдельно не запускали: рядом нужны другие файлы.',
  },
  tab: { flask: 'Flask', django: 'Django', asgi: 'ASGI', systemd: 'systemd', nginx: 'nginx', container: 'Контейнер', windows: 'Windows' },
  note: { plain: 'Заметка', caution: 'Осторожно' },
};
