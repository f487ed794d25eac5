import type { MatrixShown } from './filter.ts';
import type { MatrixModel } from './matrix-model.ts';
import type { MatrixView } from './view.ts';

const serversOf = ({ columns }: MatrixModel) => columns.filter((it) => it.id === it.server).map((it) => it.id);
const serverOf = (id: string) => id.split(':')[0];

/** The columns that a view picks, in the order in which they are seen; those that left by a requirement stand last. */
export function pickedColumns(view: MatrixView, model: MatrixModel, shown: Pick<MatrixShown, 'columns'>): string[] {
  const picked = view.columns.length ? view.columns : serversOf(model);
  if (!view.sort) return picked;
  const seen = shown.columns.map((it) => it.id);
  return [...seen, ...picked.filter((it) => !seen.includes(it))];
}

/** Adds a column beside those of its server. */
export function addColumn(picked: readonly string[], id: string): string[] {
  const after = picked.findLastIndex((it) => serverOf(it) === serverOf(id));
  return picked.includes(id) ? [...picked] : picked.toSpliced(after < 0 ? picked.length : after + 1, 0, id);
}

/** The change of a view that picks these columns; all servers in their own order are no choice. */
export function pickColumns(picked: readonly string[], model: MatrixModel): Partial<MatrixView> {
  return { columns: picked.join() === serversOf(model).join() ? [] : [...picked], sort: '' };
}
