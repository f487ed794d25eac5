import { exportAnswers } from '../../domain/matrix/export-answers.ts';
import { exportCsv, exportJson, exportMarkdown } from '../../domain/matrix/export.ts';
import { isFolded } from '../../domain/matrix/filter.ts';
import type { MatrixFile, Selection } from '../../domain/matrix/selection.ts';
import type { AnswerWords } from '../../domain/model/answer-text.ts';
import type { MatrixColumn, MatrixModel } from '../../domain/matrix/matrix-model.ts';
import type { MatrixView } from '../../domain/matrix/view.ts';
import type { Locale } from '../../vocabulary/locales.ts';
import { buildElement } from '../ui/build-element.ts';
import { fill } from '../ui/fill.ts';
import type { MatrixWords } from './matrix-words.ts';

/** Formats in which a view can be taken along. */
export type ExportFormat = 'csv' | 'answers.csv' | 'json' | 'md';

const types: Record<ExportFormat, string> = { csv: 'text/csv', 'answers.csv': 'text/csv', json: 'application/json', md: 'text/markdown' };

let file: Promise<MatrixFile> | undefined;

/** What is on the screen. */
export interface Screen {
  view: MatrixView;
  model: MatrixModel;
  /** Ids of the rows that stay. */
  rows: ReadonlySet<string>;
  columns: readonly MatrixColumn[];
}

/** Saves the view as a file that is made from the API's data; rejects if they cannot be loaded. */
export async function exportView(format: ExportFormat, api: string, screen: Screen, words: MatrixWords): Promise<void> {
  file ??= load(`${api}matrix.json`);
  file.catch(() => (file = undefined));
  const text = textOf(format, await file, selectionOf(screen, words), words);
  const url = URL.createObjectURL(new Blob([text], { type: `${types[format]};charset=utf-8` }));
  buildElement('a', { href: url, download: `wsgi-atlas-matrix.${format}` }).click();
  // The browser has to begin the download before the address goes.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function answerWords({ level, valueWord, unit }: MatrixWords): AnswerWords {
  const units = Object.entries(unit).map(([name, pattern]) => [name, (value: string) => fill(pattern, { value })] as const);
  return { level, valueWord, unit: Object.fromEntries(units) as AnswerWords['unit'] };
}

function selectionOf({ view, model, rows, columns }: Screen, words: MatrixWords): Selection {
  return {
    rows: [...rows].filter((id) => !model.rows.some((row) => row.id === id && isFolded(row, view))),
    columns,
    locale: document.documentElement.lang as Locale,
    words: answerWords(words),
    choices: words.choices,
    url: location.href,
  };
}

function textOf(format: ExportFormat, matrix: MatrixFile, selection: Selection, words: MatrixWords): string {
  if (format === 'json') return exportJson(matrix, selection);
  if (format === 'answers.csv') return exportAnswers(matrix, selection);
  if (format === 'csv') return exportCsv(matrix, selection);
  const head = fill(words.exportHead, { day: matrix.generated });
  return exportMarkdown(matrix, selection, { title: words.exportTitle, head, feature: words.feature });
}

async function load(url: string): Promise<MatrixFile> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as MatrixFile;
}
