import { answerText } from '../../domain/model/answer-text.ts';
import type { featureFile } from '../../domain/api/api.ts';
import type { Answer } from '../../domain/model/answer.ts';
import { showHidden } from '../../domain/prose/hidden.ts';
import { sourceLabel } from '../../domain/model/source-label.ts';
import type { Evidence } from '../../vocabulary/levels.ts';
import type { Locale } from '../../vocabulary/locales.ts';
import { answerWords } from './answer-words.ts';
import { buildElement } from './build-element.ts';
import { buildEntry, formatDay } from './cell-entry.ts';
import { buildSeen } from './cell-seen.ts';
import { fill, type MatrixWords } from './matrix-words.ts';

/** The file features/<id>.json of the API. */
export type FeatureFile = ReturnType<typeof featureFile>;

type Source = FeatureFile['cells'][number]['source'];

/** Everything the API knows about one cell, as elements; `column` is `gunicorn` or `gunicorn:asgi`, `lab` the address of the lab's pages. */
export function buildCellContent(file: FeatureFile, column: string, words: MatrixWords, lab: string): Node[] {
  const locale = document.documentElement.lang as Locale;
  const [server = '', configuration = ''] = column.split(':');
  const cell = file.cells.find((it) => it.server === server)!;
  const names = new Map(file.servers.find((it) => it.id === server)!.configurations.map(({ id, name }) => [id, name]));
  const own = cell.in?.[configuration];
  const shown = own ?? cell;
  const mark = (answer: Answer & { evidence: Evidence; stale?: true }) => buildMark(answer, file, locale, words);
  const others = Object.entries(cell.in ?? {}).filter(([id]) => id !== configuration);
  const remarks = [
    fill(words.version, { version: cell.checked.version, day: formatDay(words.language, cell.checked.on) }),
    cell.checked.host && fill(words.host, { host: cell.checked.host }),
    cell.since && fill(words.since, { version: cell.since }),
    cell.upstream && words.upstream[cell.upstream],
  ];
  const note = own ? own.note : cell.note;
  const needs = (own ? own.needs : cell.needs) ?? [];
  return [
    buildElement('p', { class: 'verdict' }, mark(shown), shown.evidence === 'disputed' && buildElement('span', { class: 'tag-x' }, words.disagree)),
    ...(note ? [buildElement('p', {}, ...buildText(note[locale]))] : []),
    ...(needs.length ? [buildNeeds(needs, words)] : []),
    buildElement(
      'dl',
      { class: 'pop-ev' },
      shown.claimed && buildEntry('disputed', words.says, mark({ ...shown.claimed, evidence: 'none' }), ...buildSource(shown.claimed.source, words)),
      shown.dispute && buildEntry(undefined, words.why, ...buildText(shown.dispute[locale])),
      shown.source.url !== '' &&
        shown.source.probe === undefined &&
        buildEntry(shown.evidence === 'none' ? undefined : 'documented', words.evidence.documented, ...buildSource(shown.source, words)),
      buildSeen(cell, own && configuration, names, lab, mark, words),
      !own && cell.also && buildEntry(undefined, words.moreSources, ...cell.also.flatMap((source) => [buildLink(source), ' '])),
      others.length > 0 &&
        buildEntry(
          undefined,
          words.differing,
          ...others.map(([id, answer]) =>
            buildElement(
              'div',
              { class: 'other' },
              buildElement('b', { lang: 'en' }, names.get(id)),
              ' ',
              mark(answer),
              answer.note && ' ',
              ...(answer.note ? buildText(answer.note[locale]) : []),
            ),
          ),
        ),
    ),
    buildElement('p', { class: 'remarks' }, remarks.filter(Boolean).join(' · ')),
  ];
}

function buildMark(answer: Answer & { evidence: Evidence; stale?: true }, file: FeatureFile, locale: Locale, words: MatrixWords): HTMLElement {
  const format = (value: number) => new Intl.NumberFormat(words.language).format(value);
  const text = answerText(answer, { value: file.feature.value }, locale, answerWords(words), format);
  const evidence = answer.evidence !== 'none' && answer.evidence;
  const glyph =
    (answer.level ?? evidence) &&
    buildElement('span', {
      class: `glyph${answer.level ? '' : ' line'}${answer.stale ? ' stale' : ''}`,
      'data-level': answer.level,
      'data-evidence': evidence,
      'aria-hidden': 'true',
    });
  return buildElement(
    'span',
    { class: 'level', 'data-level': answer.level },
    glyph || undefined,
    buildElement('span', { class: !answer.level && 'value' }, text),
  );
}

function buildNeeds(needs: readonly { kind: keyof MatrixWords['needKind']; name: string }[], words: MatrixWords): HTMLElement {
  const parts = needs.flatMap(({ kind, name }, index) => [index > 0 ? ' + ' : ' ', buildElement('code', { lang: 'en', title: words.needKind[kind] }, name)]);
  return buildElement('p', { class: 'needs' }, `${words.needed}:`, ...parts);
}

function buildSource(source: Source, words: MatrixWords): Node[] {
  const said = source.quote
    ? [buildElement('q', { lang: 'en' }, showHidden(source.quote))]
    : [`${words.searched}: `, ...(source.searched ?? []).flatMap((it, index) => [index ? ', ' : '', buildElement('code', { lang: 'en' }, showHidden(it))])];
  const read = fill(words.read, { day: formatDay(words.language, source.read) });
  return [buildElement('div', {}, ...said), buildElement('small', {}, buildLink(source), `, ${read}`)];
}

function buildLink({ url }: Source): HTMLElement {
  return buildElement('a', { class: 'src', href: url }, sourceLabel(url));
}

/** A text whose parts in backticks are code. */
function buildText(text: string): (Node | string)[] {
  return showHidden(text)
    .split('`')
    .map((part, index) => (index % 2 ? buildElement('code', { lang: 'en' }, part) : part));
}
