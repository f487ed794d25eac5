import type { Answer, Answered, Observation } from '../model/answer.ts';
import { buildCatalog } from '../model/build-catalog.ts';
import type { Problem, Rule } from '../model/content.ts';
import { isObserved } from '../lab/observations.ts';

type Written = Partial<Record<'claimed' | 'dispute', unknown>>;

/**
 * A dispute is explained, whether the documentation says otherwise or the lab saw otherwise; an explanation stands only beside a
 * dispute; what the lab saw is answered.
 */
export const disputes: Rule = (content) => {
  const { cells } = buildCatalog(content);
  return content.servers.flatMap(({ id: server, file, data }) =>
    Object.entries(data.facts).flatMap(([id, fact]) => {
      const cell = Object.hasOwn(cells[server] ?? {}, id) ? cells[server]?.[id] : undefined;
      if (!cell) return [];
      const own = Object.entries(cell.in).flatMap(([configuration, answered]) =>
        check(fact.in?.[configuration] ?? {}, answered, file, `facts.${id}.in.${configuration}`),
      );
      return [...check(fact, cell, file, `facts.${id}`), ...own];
    }),
  );
};

function check(written: Written, { level, value, claimed, evidence, seen }: Answered, file: string, field: string): Problem[] {
  const problem = (part: string, message: string): Problem[] => [{ file, field: `${field}${part}`, message }];
  const counted = seen.filter(isObserved);
  if (level === 'unknown' || level === 'not-applicable') return counted.length ? problem('', `is ${level}, but the lab saw ${told(counted)}: answer it`) : [];
  if (written.claimed && claimed && claimed.level === level && claimed.value === value)
    return problem('.claimed', 'says the same as our answer: cite it under also');
  if (evidence !== 'disputed')
    return written.dispute ? problem('.dispute', 'explains a dispute that does not exist: add the claim that differs or remove it') : [];
  if (written.dispute) return [];
  if (written.claimed) return problem('.dispute', 'is missing: the documentation says otherwise, explain in a sentence or two');
  return problem(
    '',
    `is ${answerOf({ level, value })}, but the lab saw ${told(counted)}: mend the probe, correct the fact, or explain under dispute why the environment differs`,
  );
}

const answerOf = ({ level, value }: Answer) => String(level ?? value);

/** @example told([{ level: 'no', configuration: 'sync', probe: 'ops-term', … }]) // 'no in sync (ops-term)' */
function told(seen: readonly Observation[]): string {
  return seen.map((it) => `${answerOf(it)} in ${it.configuration} (${it.probe})`).join(', ');
}
