import type { Evidence, Level } from '../../vocabulary/levels.ts';
import type { Answer, Need, Observation } from './answer.ts';
import type { Feature } from './feature.ts';
import { isObserved } from '../lab/observations.ts';
import { valueKindOf } from './value-kinds.ts';

/** An answer as it is written, with what it stands on. */
export interface WrittenAnswer extends Answer {
  claimed?: Answer;
  needs?: readonly Need[];
  upstream?: string;
  /** The observation of a probe is its ground. */
  standsOnLab?: boolean;
}

/** What an answer speaks of. */
export interface Scope {
  feature: Pick<Feature, 'value'>;
  /** The configuration that the answer describes: the default one, or the one that answers for itself. */
  configuration: string;
  /** Configurations that answer for themselves: their results do not decide this answer. */
  answeringForThemselves: readonly string[];
}

/**
 * How an answer is known, from what is written and from what the lab saw of the same version, in configurations of which the question
 * is asked. Results of fewer than three rounds, or of rounds that did not agree, do not count.
 */
export function evidenceOf(written: WrittenAnswer, seen: readonly Observation[], scope: Scope): Evidence {
  const { level, value, claimed } = written;
  if (claimed && (claimed.level !== level || claimed.value !== value)) return 'disputed';
  if (level === 'unknown' || level === 'not-applicable') return 'none';
  // A result of the wrong kind, which a rule reports, answers nothing.
  const counted = seen.filter((it) => isObserved(it) && (it.level === undefined) === (level === undefined));
  const holds =
    level === undefined
      ? allOrNone(resultsOfConfiguration(counted, scope), (it) => agrees(written, it, scope.feature))
      : judges[level](written, counted, scope);
  if (holds === undefined) return written.standsOnLab ? 'none' : 'documented';
  if (!holds) return 'disputed';
  return written.standsOnLab ? 'observed' : 'verified';
}

/** Whether results bear an answer out; undefined where they decide nothing. */
type Judge = (written: WrittenAnswer, counted: readonly Observation[], scope: Scope) => boolean | undefined;

const hasLevel =
  (...levels: Level[]) =>
  ({ level }: Answer) =>
    level !== undefined && levels.includes(level);

const withoutOwnAnswer = (counted: readonly Observation[], { answeringForThemselves }: Scope) =>
  counted.filter((it) => !answeringForThemselves.includes(it.configuration));

/** What the described configuration showed, else the others that do not answer for themselves. */
function resultsOfConfiguration(counted: readonly Observation[], scope: Scope): readonly Observation[] {
  const ofEntry = withoutOwnAnswer(counted, scope);
  const described = ofEntry.filter((it) => it.configuration === scope.configuration);
  return described.length ? described : ofEntry;
}

const judges: Record<Exclude<Level, 'unknown' | 'not-applicable'>, Judge> = {
  // A probe that sets an option agrees, but does not prove that it goes without: another one has to show that.
  yes: (_, counted, scope) => {
    const described = resultsOfConfiguration(counted, scope);
    return allOrNone(described, hasLevel('yes', 'optional')) && described.some(hasLevel('yes'));
  },
  no: (_, counted, scope) => allOrNone(withoutOwnAnswer(counted, scope), hasLevel('no')),
  optional: ({ needs = [] }, counted, scope) => {
    const modes = needs.flatMap((it) => it.configuration ?? []);
    const holdsWithout = !modes.includes(scope.configuration) && counted.some((it) => it.configuration === scope.configuration && hasLevel('yes')(it));
    if (holdsWithout) return false;
    // An option, an extra or a plugin is chosen by the setup that the probe asks for, in any configuration.
    if (modes.length === 0) return withoutOwnAnswer(counted, scope).some(hasLevel('yes', 'optional')) || undefined;
    const having = counted.filter((it) => modes.includes(it.configuration));
    return having.length ? having.some(hasLevel('yes', 'optional')) : undefined;
  },
  partial: ({ needs, upstream }, counted, scope) => {
    if (counted.length === 0) return undefined;
    if (upstream) return counted.some(hasLevel('yes', 'optional', 'partial'));
    if (counted.some(hasLevel('partial')) || new Set(counted.map((it) => it.level)).size > 1) return true;
    // Configurations that answer for themselves, alone, say nothing of the others; nor does a run without what the part needs.
    const others = withoutOwnAnswer(counted, scope);
    return others.length === 0 || (needs && others.every(hasLevel('no'))) ? undefined : false;
  },
};

/** Whether what was seen is our answer: levels and words exactly, values as their kind compares them. */
export function agrees(ours: Answer, seen: Answer, { value: shape }: Pick<Feature, 'value'>): boolean {
  if (ours.level !== seen.level) return false;
  if (ours.value === undefined || seen.value === undefined || !shape) return ours.value === seen.value;
  return (isMissing(ours.value) && isMissing(seen.value)) || valueKindOf(shape).agree(seen.value, ours.value, shape);
}

/** Nobody sees from outside whether a mechanism is not set or not there. */
const isMissing = (value: Answer['value']): boolean => value === 'off' || value === 'absent';

function allOrNone(list: readonly Observation[], matches: (it: Observation) => boolean): boolean | undefined {
  return list.length ? list.every(matches) : undefined;
}
