import type { Locale } from '../../vocabulary/locales.ts';
import { answerText, type AnswerWords } from '../model/answer-text.ts';
import type { CellOut } from '../../schema/api.ts';
import type { matrixOut } from '../api/api.ts';
import type { Feature } from '../model/feature.ts';
import { csvOf } from '../api/csv.ts';
import { titleOf, type MatrixColumn } from './matrix-model.ts';

/** The file matrix.json of the API. */
export type MatrixFile = ReturnType<typeof matrixOut>;

/** What is exported: the rows and columns that a view shows, in its order, and the words of its language. */
export interface Selection {
  columns: readonly MatrixColumn[];
  /** Ids of the features. */
  rows: readonly string[];
  locale: Locale;
  words: AnswerWords;
  /** Names of the choices of features, by feature id. */
  choices: Record<string, Record<string, string>>;
  /** Address of the view. */
  url: string;
}

/** Texts of an exported document. */
export interface ExportTexts {
  title: string;
  head: string;
  feature: string;
}

/** This view as JSON: the API's own cells, one for every row and column; the answer of a configuration stands for its server's. */
export function exportJson(file: MatrixFile, selection: Selection): string {
  const { version, generated, licence } = file;
  const columns = selection.columns.map(({ id, server, configuration }) => {
    const found = file.servers.find((it) => it.id === server)!;
    return { column: id, server, configuration, name: found.name, release: found.release, checked: found.checked };
  });
  const features = featuresOf(file, selection);
  const cells = features.flatMap((feature) => selection.columns.map((column) => ({ column: column.id, ...cellIn(file, column, feature.id) })));
  return `${JSON.stringify({ version, generated, licence, view: selection.url, columns, features, cells }, null, 2)}\n`;
}

/** This view as CSV: a row for every feature, a column for every shown column, answers in words. */
export function exportCsv(file: MatrixFile, selection: Selection): string {
  const rows = featuresOf(file, selection).map((feature) => [
    feature.ref,
    feature.name[selection.locale],
    ...selection.columns.map((column) => textIn(file, column, feature, selection, String)),
  ]);
  return csvOf([['ref', 'feature', ...selection.columns.map(titleOf)], ...rows]);
}

/** This view as a Markdown table in which every answer leads to its source. */
export function exportMarkdown(file: MatrixFile, selection: Selection, texts: ExportTexts): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const format = (value: number) => new Intl.NumberFormat(selection.locale).format(value);
  const rows = featuresOf(file, selection).map((feature) =>
    line([
      feature.ref,
      markdownText(feature.name[selection.locale]),
      ...selection.columns.map((column) => {
        const text = markdownText(textIn(file, column, feature, selection, format));
        const { url } = cellIn(file, column, feature.id).source;
        return url ? `[${text}](<${url.replaceAll('>', '%3E')}>)` : text;
      }),
    ]),
  );
  const head = ['', texts.feature, ...selection.columns.map((it) => markdownText(titleOf(it)))];
  return [`# ${texts.title}`, '', `<${selection.url}>`, '', texts.head, '', line(head), line(head.map(() => '---')), ...rows, ''].join('\n');
}

function featuresOf(file: MatrixFile, { rows }: Selection): MatrixFile['features'] {
  return file.features.filter((it) => rows.includes(it.id));
}

/** The cell of a column: for a configuration with its own answer, that one in place of its server's. */
function cellIn(file: MatrixFile, { id, server }: MatrixColumn, feature: string): CellOut {
  const cell = file.cells.find((it) => it.server === server && it.feature === feature)!;
  if (id === server) return cell;
  const { in: configurations, level, value, needs, note, claimed, dispute, ...rest } = cell;
  const differing = configurations?.[id.slice(server.length + 1)];
  return differing ? { ...rest, ...differing } : { ...rest, level, value, needs, note, claimed, dispute };
}

function textIn(
  file: MatrixFile,
  column: MatrixColumn,
  feature: MatrixFile['features'][number],
  selection: Selection,
  format: (value: number) => string,
): string {
  const { unit, id } = feature;
  const names = selection.choices[id];
  const value: Feature['value'] = unit
    ? { type: 'number', unit }
    : names && { type: 'choice', of: Object.fromEntries(Object.entries(names).map(([key, name]) => [key, { [selection.locale]: name }])) as never };
  return answerText(cellIn(file, column, id), { value }, selection.locale, selection.words, format);
}

function markdownText(text: string): string {
  return text.replace(/[\\|[\]<>*_`]/g, '\\$&').replace(/\s+/g, ' ');
}
