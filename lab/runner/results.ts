import { commonVerdicts } from '../../src/vocabulary/verdicts.ts';
import type { Result } from '../../src/schema/index.ts';
import { tolerances } from '../../src/vocabulary/tolerances.ts';
import type { Configuration } from '../adapter.ts';
import type { FoundProbe } from './catalog.ts';
import { definitionOf } from './definition.ts';
import type { VerdictWithNumbers } from './findings.ts';
import { offerOf, type Offer } from './offer.ts';
import type { RoundOutcome } from './ask.ts';
import { runnerVersion } from './runner-version.ts';

/** A result before it is sealed with its place and its transcript. */
export type UnsealedResult = Omit<Result, 'seal'>;

/** What the rounds of one probe came to: a result, that it is not offered, or why there is neither. */
export interface ProbeOutcome {
  probe: FoundProbe;
  result?: UnsealedResult;
  /** How the result was come by; undefined where there is none. */
  offer?: Offer;
  /** In so many rounds its precondition did not hold: nothing is stored. */
  notOffered?: number;
  transcript: string;
  failure?: string;
}

/** What all results of a configuration share. */
export interface ResultContext {
  configuration: Configuration;
  today: string;
  python: string;
  os: string;
  isWithheld: (probe: FoundProbe) => boolean;
}

/** Joins the rounds of each probe: what most of them saw, and how many agreed. A probe that failed in a round has no result. */
export function joinRounds(rounds: RoundOutcome[][], asked: ResultContext): ProbeOutcome[] {
  return (rounds[0] ?? []).map(({ probe }) =>
    joinOutcomes(
      probe,
      rounds.map((round) => round.find((it) => it.probe.id === probe.id)!),
      asked,
    ),
  );
}

function joinOutcomes(probe: FoundProbe, outcomes: RoundOutcome[], { configuration, today, python, os, isWithheld }: ResultContext): ProbeOutcome {
  const failed = outcomes.find((it) => it.failure !== undefined);
  if (failed) return { probe, failure: failed.failure!, transcript: isWithheld(probe) ? '' : failed.transcript };
  const isSameSeen = (a: RoundOutcome, b: RoundOutcome) => isAlike(a.seen!, b.seen!);
  const [best] = [...outcomes].sort((a, b) => outcomes.filter((it) => isSameSeen(it, b)).length - outcomes.filter((it) => isSameSeen(it, a)).length);
  const agreed = outcomes.filter((it) => isSameSeen(it, best!)).length;
  const { verdict } = best!.seen!;
  const unoffered = outcomes.filter((it) => it.seen!.verdict === 'not-offered').length;
  if (unoffered === outcomes.length) return { probe, notOffered: unoffered, transcript: best!.transcript };
  if (unoffered)
    return { probe, failure: `was not offered in ${unoffered} of ${outcomes.length} rounds: make its precondition a steady one`, transcript: best!.transcript };
  const offer = offerOf(configuration, best!.setup ?? {});
  if (!offer) return { probe, failure: 'was launched for a setup that its adapter does not offer', transcript: best!.transcript };
  const base = { probe: probe.id, definition: definitionOf(probe), launch: offer.id, date: today, python, os, runner: runnerVersion };
  const counts = { agreed, of: outcomes.length };
  if (isWithheld(probe)) return { probe, offer, result: { ...base, verdict: 'withheld', ...counts }, transcript: '' };
  if (![...probe.probe.verdicts, ...commonVerdicts].includes(verdict))
    return { probe, failure: `verdict ${verdict} is not in its list: add it`, transcript: best!.transcript };
  const numbers = Object.fromEntries(Object.entries(best!.seen!.numbers ?? {}).filter((it): it is [string, number] => it[1] !== undefined));
  const shows = showsOf(probe, { verdict, numbers }, configuration, offer);
  return {
    probe,
    offer,
    result: { ...base, verdict, ...(shows && { shows }), ...(Object.keys(numbers).length && { numbers }), ...counts },
    transcript: best!.transcript,
  };
}

/** What a probe reads from a verdict and its numbers, feature by feature; undefined where it reads nothing. */
export function showsOf(
  { probe }: Pick<FoundProbe, 'probe'>,
  { verdict, numbers = {} }: { verdict: string; numbers?: Record<string, number> },
  { app }: Pick<Configuration, 'app'>,
  { needs }: Pick<Offer, 'needs'>,
): Result['shows'] {
  if (!probe.verdicts.includes(verdict)) return undefined;
  const shows = (probe.shows?.({ verdict, numbers, app, ...(needs && { needs }) }) ?? {}) as NonNullable<Result['shows']>;
  return Object.keys(shows).length ? shows : undefined;
}

/** Same verdict and numbers, within the tolerances of times (`seconds`, `…Seconds`) and sizes (`bytes`, `…Bytes`). */
export function isAlike(a: VerdictWithNumbers, b: VerdictWithNumbers): boolean {
  const names = new Set([...Object.keys(a.numbers ?? {}), ...Object.keys(b.numbers ?? {})]);
  return a.verdict === b.verdict && [...names].every((name) => isNear(name, a.numbers?.[name], b.numbers?.[name]));
}

function isNear(name: string, a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const [, unit] = /(seconds|bytes)$/i.exec(name) ?? [];
  const { share, least } = unit ? tolerances[unit.toLowerCase() as 'seconds' | 'bytes'] : { share: 0, least: 0 };
  return Math.abs(a - b) <= Math.max(least, Math.max(a, b) * share);
}

/** What a result reads, numbers aside: they are among those that are compared already. */
export function readingOf({ shows = {} }: Pick<Result, 'shows'>): string {
  const reading = Object.entries(shows).map(([feature, it]) => [feature, 'level' in it ? it.level : typeof it.value === 'string' ? it.value : '']);
  return JSON.stringify(reading.sort());
}
