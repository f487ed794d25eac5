import { csvOf } from '../api/csv.ts';
import { cellIn, featuresOf, textIn, type MatrixFile, type Selection } from './selection.ts';

/** Columns of the long form, in their order. */
const fields = [
  ...['server', 'configuration', 'version', 'feature', 'ref', 'answer', 'value', 'unit'],
  ...['needs', 'note', 'evidence', 'source', 'quote', 'date'],
] as const;

/**
 * Answers as CSV in long form: a row for every row and column of the view. `configuration` is empty where the server's own answer stands;
 * `needs` are joined by ` + `, what a source was searched for stands after `not found: ` in place of a quote, and `date` is the day of the check.
 */
export function exportAnswers(file: MatrixFile, selection: Selection): string {
  const rows = selection.columns.flatMap((column) => {
    const server = file.servers.find((it) => it.id === column.server)!;
    return featuresOf(file, selection).map((feature) => {
      const { value, needs, note, evidence, source } = cellIn(file, column, feature.id);
      const row: Record<(typeof fields)[number], string> = {
        server: column.name,
        configuration: column.configuration ?? '',
        version: server.checked.version,
        feature: feature.name[selection.locale],
        ref: feature.ref,
        answer: textIn(file, column, feature, selection),
        value: value === undefined ? '' : String(value),
        unit: typeof value === 'number' ? (feature.unit ?? '') : '',
        needs: (needs ?? []).map(({ name }) => name).join(' + '),
        note: note?.[selection.locale] ?? '',
        evidence,
        source: source.url,
        quote: source.quote ?? (source.searched ? `not found: ${source.searched.join(', ')}` : ''),
        date: server.checked.on,
      };
      return fields.map((name) => row[name]);
    });
  });
  return csvOf([[...fields], ...rows]);
}
