import type { MatrixColumn, MatrixModel } from './matrix-model.ts';
import type { MatrixView } from './view.ts';

/** @example serverOfColumn('gunicorn:asgi') // 'gunicorn' */
export const serverOfColumn = (id: string): string => id.split(':')[0]!;

/** Whether a column is one configuration of a server. */
export const isConfiguration = (id: string): boolean => id.includes(':');

/** The columns of a view in the order of its address, or those that are shown without a choice. */
export function columnsOf({ columns }: Pick<MatrixView, 'columns'>, { plain }: Pick<MatrixModel, 'plain'>): readonly string[] {
  return columns.length ? columns : plain;
}

/** The columns that a view picks, in the order in which they are seen; those that left by a requirement stand last. */
export function pickedColumns(view: MatrixView, model: MatrixModel, shown: { columns: readonly MatrixColumn[] }): string[] {
  const picked = [...columnsOf(view, model)];
  if (!view.sort) return picked;
  const seen = shown.columns.map((it) => it.id);
  return [...seen, ...picked.filter((it) => !seen.includes(it))];
}

/** Adds a column beside those of its server. */
export function addColumn(picked: readonly string[], id: string): string[] {
  const after = picked.findLastIndex((it) => serverOfColumn(it) === serverOfColumn(id));
  return picked.includes(id) ? [...picked] : picked.toSpliced(after < 0 ? picked.length : after + 1, 0, id);
}

/** Adds the columns of all configurations of a server beside its own, or takes them out if they are all there. */
export function toggleConfigurations(picked: readonly string[], server: string, { columns }: Pick<MatrixModel, 'columns'>): string[] {
  const own = columns.filter((it) => it.server === server && isConfiguration(it.id)).map((it) => it.id);
  return own.every((it) => picked.includes(it)) ? picked.filter((it) => !own.includes(it)) : own.reduce<string[]>(addColumn, [...picked]);
}

/** The change of a view that picks these columns; those that are shown without a choice, in their own order, are none. */
export function pickColumns(picked: readonly string[], { plain }: Pick<MatrixModel, 'plain'>): Partial<MatrixView> {
  return { columns: picked.join() === plain.join() ? [] : [...picked], sort: '' };
}
