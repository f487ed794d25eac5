import type { FactEntry } from '../../schema/index.ts';
import { isObserved } from '../lab/observations.ts';
import type { Answer, AnswerWithEvidence, Observation } from '../model/answer.ts';
import { buildCatalog } from '../model/build-catalog.ts';
import { hasAnswer } from '../model/build-cells.ts';
import type { Problem, Rule } from '../model/content.ts';
import { agrees } from '../model/evidence.ts';
import type { Feature } from '../model/feature.ts';

type Explanation = Partial<Pick<FactEntry, 'claimed' | 'dispute'>>;

/**
 * A dispute is explained, whether the documentation says otherwise or the lab saw otherwise; an explanation stands only beside a
 * dispute and holds only for what was seen when it was written; what the lab saw is answered.
 */
export const disputes: Rule = (content) => {
  const { cells, features } = buildCatalog(content);
  return content.servers.flatMap(({ id: server, file, data }) =>
    Object.entries(data.facts).flatMap(([id, fact]) => {
      const cell = cells[server]?.[id];
      const feature = features.find((it) => it.id === id);
      if (!cell || !feature) return [];
      const differing = Object.entries(cell.in).flatMap(([configuration, answered]) =>
        check(fact.in?.[configuration] ?? {}, answered, feature, file, `facts.${id}.in.${configuration}`),
      );
      const answersForItself = (configuration: string) => cell.in[configuration]?.computed ?? hasAnswer(fact.in?.[configuration] ?? {});
      const seen = cell.seen.filter((it) => !answersForItself(it.configuration));
      return [...check(fact, { ...cell, seen }, feature, file, `facts.${id}`), ...differing];
    }),
  );
};

function check(written: Explanation, answered: AnswerWithEvidence, feature: Feature, file: string, field: string): Problem[] {
  const problem = (part: string, message: string): Problem[] => [{ file, field: `${field}${part}`, message }];
  const { level, value, claimed, evidence } = answered;
  const counted = answered.seen.filter(isObserved);
  if (level === 'unknown' || level === 'not-applicable')
    return counted.length ? problem('', `is ${level}, but the lab saw ${listSeen(counted)}: answer it`) : [];
  if (written.claimed && claimed && claimed.level === level && claimed.value === value)
    return problem('.claimed', 'says the same as our answer: cite it under also');
  if (evidence !== 'disputed')
    return written.dispute ? problem('.dispute', 'explains a dispute that does not exist: add the claim that differs or remove it') : [];
  if (written.dispute) return checkSeen(written.dispute.seen, answered, counted, feature).flatMap((message) => problem('.dispute.seen', message));
  if (written.claimed) return problem('.dispute', 'is missing: the documentation says otherwise, explain in a sentence or two');
  return problem(
    '',
    `is ${answerOf({ level, value })}, but the lab saw ${listSeen(counted)}: mend the probe, correct the fact, or explain under dispute why the environment differs`,
  );
}

/** An explanation holds for one answer of the lab: for what contradicts ours, else for what bears it out. */
function checkSeen(explained: Answer | undefined, ours: Answer, counted: readonly Observation[], feature: Feature): string[] {
  if (counted.length === 0) return explained ? [`is ${answerOf(explained)}, but the lab has seen nothing: remove it`] : [];
  const contradicting = counted.filter((it) => !agrees(ours, it, feature));
  const toExplain = contradicting.length ? contradicting : counted;
  if (!explained) return [`is missing, but the lab saw ${listSeen(toExplain)}: check that the explanation speaks of that and write it down`];
  return toExplain.every((it) => agrees(explained, it, feature))
    ? []
    : [`is ${answerOf(explained)}, but the lab now saw ${listSeen(toExplain)}: check the explanation, then write down what was seen`];
}

const answerOf = ({ level, value }: Answer) => String(level ?? value);

/** @example listSeen([{ level: 'no', configuration: 'sync', probe: 'ops-term', … }]) // 'no in sync (ops-term)' */
function listSeen(seen: readonly Observation[]): string {
  return seen.map((it) => `${answerOf(it)} in ${it.configuration} (${it.probe})`).join(', ');
}
