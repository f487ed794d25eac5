import type { Rule } from '../model/content.ts';

/** No two features have the same place in the servers table, or among the main differences of a comparison. */
export const places: Rule = ({ features }) =>
  (['glance', 'telling'] as const).flatMap((field) =>
    features.flatMap(({ id, file, data }) => {
      const other = data[field] === undefined ? undefined : features.find((it) => it.id < id && it.data[field] === data[field]);
      return other ? [{ file, field, message: `is ${data[field]}, the place of ${other.id}: give each feature a number of its own` }] : [];
    }),
  );
