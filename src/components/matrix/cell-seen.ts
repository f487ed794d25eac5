import type { featureFile } from '../../domain/api/api.ts';
import type { Answer } from '../../domain/model/answer.ts';
import { joinSeen, labCommand, labLine } from '../../domain/lab/seen.ts';
import type { Evidence } from '../../vocabulary/levels.ts';
import { buildElement } from './build-element.ts';
import { buildEntry, formatDay } from './cell-entry.ts';
import { fill, type MatrixWords } from './matrix-words.ts';

type Cell = ReturnType<typeof featureFile>['cells'][number];

/** What the lab saw of a cell: each result with its way to the transcript, and how to see it again. */
export function buildSeen(
  cell: Cell,
  configuration: string | undefined,
  names: ReadonlyMap<string, string>,
  lab: string,
  mark: (answer: Answer & { evidence: Evidence }) => Node,
  words: MatrixWords,
): Node | undefined {
  const own = cell.in?.[configuration ?? ''] ?? cell;
  const seen = (cell.seen ?? []).filter((it) => !configuration || it.configuration === configuration);
  if (seen.length === 0) return undefined;
  const rows = joinSeen(seen, [...names.keys()]).map((it) =>
    buildElement(
      'div',
      { class: 'other' },
      it.configurations.length < names.size && buildElement('b', { lang: 'en' }, `${it.configurations.map((id) => names.get(id)).join(', ')} `),
      mark({ ...it, evidence: 'none' }),
      ' ',
      buildElement('a', { class: 'src', href: lab + it.url.replace(/^\/lab\//, '') }, it.probe),
      buildElement('br'),
      buildElement('small', {}, fill(words.rounds, { agreed: it.agreed, of: it.of, version: it.version, day: formatDay(words.language, it.date) })),
      it.agreed < it.of && buildElement('small', {}, ` ${words.uneven}`),
    ),
  );
  const command = labCommand(
    cell.server,
    seen.map((it) => it.probe),
  );
  return buildEntry(
    own.stale ? undefined : labLine(own, seen),
    words.lab,
    own.source.probe && buildElement('div', {}, words.undocumented),
    ...rows,
    own.stale && buildElement('div', {}, fill(words.staleAt, { version: seen[0]!.version })),
    buildElement('small', {}, `${words.again}: `, buildElement('code', { lang: 'en' }, command)),
  );
}
