import type { Locale } from '../../vocabulary/locales.ts';
import { answerText, type AnswerWords } from '../model/answer-text.ts';
import type { CellOut } from '../../schema/api.ts';
import type { matrixOut } from '../api/api.ts';
import type { Feature } from '../model/feature.ts';
import type { FormatQuantity } from '../model/value-kinds.ts';
import type { MatrixColumn } from './matrix-model.ts';

/** The file matrix.json of the API. */
export type MatrixFile = ReturnType<typeof matrixOut>;

/** What is exported: the rows and columns that a view shows, in its order, and the words of its language. */
export interface Selection {
  columns: readonly MatrixColumn[];
  /** Ids of the features, in their order. */
  rows: readonly string[];
  locale: Locale;
  words: AnswerWords;
  /** Names of the choices of features, by feature id. */
  choices: Record<string, Record<string, string>>;
  /** Address of the view. */
  url: string;
}

/** The features of the view, in its order. */
export function featuresOf(file: MatrixFile, { rows }: Selection): MatrixFile['features'] {
  return rows.flatMap((id) => file.features.find((it) => it.id === id) ?? []);
}

// A view asks for every cell: to look through all cells each time would take the square of the servers.
const cellsByName = new WeakMap<MatrixFile, Map<string, CellOut>>();
const nameOf = (server: string, feature: string) => `${server}:${feature}`;

/** The cell of a column: for a configuration with its own answer, that one in place of its server's. */
export function cellIn(file: MatrixFile, { id, server }: MatrixColumn, feature: string): CellOut {
  let cells = cellsByName.get(file);
  if (!cells) cellsByName.set(file, (cells = new Map(file.cells.map((it) => [nameOf(it.server, it.feature), it]))));
  const cell = cells.get(nameOf(server, feature))!;
  if (id === server) return cell;
  const { in: configurations, level, value, needs, note, claimed, dispute, ...rest } = cell;
  const differing = configurations?.[id.slice(server.length + 1)];
  return differing ? { ...rest, ...differing } : { ...rest, level, value, needs, note, claimed, dispute };
}

/** The answer of a column in words. */
export function textIn(file: MatrixFile, column: MatrixColumn, feature: MatrixFile['features'][number], selection: Selection, format?: FormatQuantity): string {
  const { unit, id } = feature;
  const names = selection.choices[id];
  const of = names && (Object.fromEntries(Object.entries(names).map(([key, name]) => [key, { [selection.locale]: name }])) as never);
  const value: Feature['value'] = unit ? { type: 'number', unit, of } : of && { type: 'choice', of };
  return answerText(cellIn(file, column, id), { value }, selection.locale, selection.words, format);
}
