import { csvOf } from '../api/csv.ts';
import type { FormatQuantity } from '../model/value-kinds.ts';
import { titleOf } from './matrix-model.ts';
import { cellIn, featuresOf, textIn, type MatrixFile, type Selection } from './selection.ts';

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
    ...selection.columns.map((column) => textIn(file, column, feature, selection)),
  ]);
  return csvOf([['ref', 'feature', ...selection.columns.map(titleOf)], ...rows]);
}

/** This view as a Markdown table in which every answer leads to its source. */
export function exportMarkdown(file: MatrixFile, selection: Selection, texts: ExportTexts): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const numbers = new Intl.NumberFormat(selection.locale);
  const format: FormatQuantity = (value, unit) => selection.words.unit[unit](numbers.format(value));
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

function markdownText(text: string): string {
  return text.replace(/[\\|[\]<>*_`]/g, '\\$&').replace(/\s+/g, ' ');
}
