import type { PresetsEntry } from '../../schema/index.ts';
import type { MatrixNames } from '../matrix/view.ts';
import { parseView, stringifyView } from '../matrix/view-query.ts';
import type { Content, Problem, Rule } from '../model/content.ts';

const file = 'content/presets.yml';

/** Every preset stands once, names only what the matrix has, and is written as the matrix writes its address, so that one view has one link. */
export const presets: Rule = (content) => {
  const names = matrixNames(content);
  return content.presets.flatMap((preset, index) => [...repeated(content.presets, index), ...misunderstood(preset, names)]);
};

function repeated(all: PresetsEntry, index: number): Problem[] {
  const { id } = all[index]!;
  return all.findIndex((it) => it.id === id) < index ? [{ file, field: `${id}.id`, message: 'is there twice: give each preset an id of its own' }] : [];
}

function misunderstood({ id, query }: PresetsEntry[number], names: MatrixNames): Problem[] {
  const field = `${id}.query`;
  const { view, ignored } = parseView(query, names);
  if (ignored.length)
    return ignored.map((it) => ({
      file,
      field,
      message: `has ${it}, which the matrix does not know: name servers and configurations by id, features by reference, as in ${exampleOf(names)}`,
    }));
  const written = stringifyView(view, names).slice(1);
  if (!written) return [{ file, field, message: 'chooses nothing: write what the address of the view has behind its question mark' }];
  return written === query ? [] : [{ file, field, message: `is not how the matrix writes this view: write ${written}` }];
}

function exampleOf({ columns, features }: MatrixNames): string {
  return `cols=${[...columns].slice(0, 2).join()}&must=${[...features.values()][0]}`;
}

function matrixNames({ servers, features }: Content): MatrixNames {
  return {
    features: new Map(features.map(({ id, data }) => [id, data.ref])),
    requirable: new Set(features.filter(({ data }) => data.kind === 'support').map(({ id }) => id)),
    columns: new Set(servers.flatMap(({ id, data }) => [id, ...Object.keys(data.configurations).map((it) => `${id}:${it}`)])),
  };
}
