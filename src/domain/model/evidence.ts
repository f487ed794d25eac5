import type { Evidence, Level } from '../../vocabulary/levels.ts';
import type { Answer, Need, Observation } from './answer.ts';
import type { Feature } from './feature.ts';
import { isObserved } from '../lab/observations.ts';
import { valueKindOf } from './value-kinds.ts';

/** An answer as it is written, with what it stands on. */
export interface Written extends Answer {
  claimed?: Answer;
  needs?: readonly Need[];
  upstream?: string;
  /** The observation of a probe is its ground. */
  byLab?: boolean;
}

/** What an answer speaks of. */
export interface Scope {
  feature: Pick<Feature, 'byDefault' | 'value'>;
  /** The configuration that is asked first: the default one, or the one whose own answer it is. */
  first: string;
  /** Configurations with an answer of their own. */
  apart: readonly string[];
}

/**
 * How an answer is known, from what is written and from what the lab saw of the same version. Results of fewer rounds than
 * three, or that did not agree in all, do not count.
 */
export function evidenceOf(written: Written, seen: readonly Observation[], scope: Scope): Evidence {
  const { level, value, claimed } = written;
  if (claimed && (claimed.level !== level || claimed.value !== value)) return 'disputed';
  if (level === 'unknown' || level === 'not-applicable') return 'none';
  // A result of the wrong kind, which a rule reports, answers nothing.
  const counted = seen.filter(
    (it) => isObserved(it) && (it.level === undefined) === (level === undefined) && (!scope.feature.byDefault || it.configuration === scope.first),
  );
  const holds = level === undefined ? showsValue(written, counted, scope) : judges[level](written, counted, scope);
  if (holds === undefined) return written.byLab ? 'none' : 'documented';
  if (!holds) return 'disputed';
  return written.byLab ? 'observed' : 'verified';
}

/** Whether results bear an answer out; undefined where they decide nothing. */
type Judge = (written: Written, counted: readonly Observation[], scope: Scope) => boolean | undefined;

const is =
  (...levels: Level[]) =>
  ({ level }: Answer) =>
    level !== undefined && levels.includes(level);

/** What the first configuration showed, or the others that have no answer of their own. */
function ofFirst(counted: readonly Observation[], { first, apart }: Scope): readonly Observation[] {
  const own = counted.filter((it) => it.configuration === first);
  return own.length ? own : counted.filter((it) => !apart.includes(it.configuration));
}

const judges: Record<Exclude<Level, 'unknown' | 'not-applicable'>, Judge> = {
  // A probe that sets an option agrees, but does not prove that it goes without: another one has to show that.
  yes: (_, counted, scope) => {
    const first = ofFirst(counted, scope);
    return every(first, is('yes', 'optional')) && first.some(is('yes'));
  },
  no: (_, counted, { apart }) =>
    every(
      counted.filter((it) => !apart.includes(it.configuration)),
      is('no'),
    ),
  optional: ({ needs = [] }, counted, { first, apart }) => {
    const modes = needs.flatMap((it) => it.configuration ?? []);
    // An option, an extra or a plugin is chosen by the setup that the probe asks for, in any configuration.
    if (modes.length === 0) {
      const own = counted.filter((it) => !apart.includes(it.configuration));
      if (own.some((it) => it.configuration === first && is('yes')(it))) return false;
      return own.some(is('yes', 'optional')) || undefined;
    }
    if (!modes.includes(first) && counted.some((it) => it.configuration === first && is('yes')(it))) return false;
    const having = counted.filter((it) => modes.includes(it.configuration));
    return having.length ? having.some(is('yes', 'optional')) : undefined;
  },
  partial: ({ upstream }, counted, { apart }) => {
    if (counted.length === 0) return undefined;
    if (upstream) return counted.some(is('yes', 'optional', 'partial'));
    if (counted.some(is('partial')) || new Set(counted.map((it) => it.level)).size > 1) return true;
    // Configurations with an answer of their own, alone, say nothing of the others.
    return counted.every((it) => apart.includes(it.configuration)) ? undefined : false;
  },
};

function showsValue(written: Written, counted: readonly Observation[], scope: Scope): boolean | undefined {
  const { value: shape } = scope.feature;
  return every(ofFirst(counted, scope), ({ value }) => {
    if (value === undefined || written.value === undefined || !shape) return value === written.value;
    return (isMissing(value) && isMissing(written.value)) || valueKindOf(shape).agree(value, written.value, shape);
  });
}

/** Nobody sees from outside whether a mechanism is not set or not there. */
const isMissing = (value: Answer['value']): boolean => value === 'off' || value === 'absent';

function every(list: readonly Observation[], matches: (it: Observation) => boolean): boolean | undefined {
  return list.length ? list.every(matches) : undefined;
}
