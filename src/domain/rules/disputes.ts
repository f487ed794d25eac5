import type { FactEntry } from '../../schema/index.ts';
import type { Problem, Rule } from '../content.ts';

/** A claim that differs from our answer is explained, and an explanation stands only beside such a claim. */
export const disputes: Rule = ({ servers }) =>
  servers.flatMap(({ file, data }) =>
    Object.entries(data.facts).flatMap(([id, fact]) => [
      ...check(fact, file, `facts.${id}`),
      ...Object.entries(fact.in ?? {}).flatMap(([configuration, own]) =>
        check({ ...fact, claimed: undefined, dispute: undefined, ...own }, file, `facts.${id}.in.${configuration}`),
      ),
    ]),
  );

function check(fact: Pick<FactEntry, 'level' | 'value' | 'claimed' | 'dispute'>, file: string, field: string): Problem[] {
  const { claimed } = fact;
  if (!claimed)
    return fact.dispute
      ? [{ file, field: `${field}.dispute`, message: 'explains a dispute that does not exist: add the claim that differs or remove it' }]
      : [];
  const differs = claimed.level !== fact.level || claimed.value !== fact.value;
  if (!differs) return [{ file, field: `${field}.claimed`, message: 'says the same as our answer: cite it under also' }];
  return fact.dispute ? [] : [{ file, field: `${field}.dispute`, message: 'is missing: the documentation says otherwise, explain in a sentence or two' }];
}
