import { loadPartial } from './load-partial.ts';

const partials = new Map<string, Promise<Document>>();

/** The cells of one server in one group, as the build drew them. */
export interface CellSource {
  /** A copy of the cell with this reference, `c3`: the answer of a configuration where that differs, else the server's. */
  copy: (ref: string, configuration?: string) => HTMLElement | undefined;
}

/**
 * Loads the cells of a server in a group from `base`, the address of the partials with a slash at its end. They are kept in memory;
 * after a failure the next call asks again. Rejects if they cannot be loaded or are something else, such as a page of an error.
 */
export async function loadCells(base: string, server: string, group: string): Promise<CellSource> {
  const url = `${base}${server}/${group}/`;
  let partial = partials.get(url);
  if (!partial) {
    partial = loadPartial(url, '[data-cell]');
    partials.set(url, partial);
    partial.catch(() => partials.delete(url));
  }
  const cells = await partial;
  return {
    copy: (ref, configuration) => {
      const found = [`${ref}:${configuration}`, ref].map((name) => cells.querySelector<HTMLElement>(`[data-cell="${CSS.escape(name)}"]`)).find(Boolean);
      return found ? document.importNode(found, true) : undefined;
    },
  };
}
