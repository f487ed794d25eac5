import type { Result } from '../../src/schema/index.ts';
import { commonVerdicts } from '../../src/schema/observation.ts';
import { tolerances } from '../../src/vocabulary/tolerances.ts';
import type { FoundProbe } from './catalog.ts';
import { definitionOf } from './definition.ts';
import type { Outcome } from './round.ts';

/** What the rounds of one probe came to: a result, or why there is none. */
export interface Summed {
  probe: FoundProbe;
  result?: Result;
  transcript: string;
  failure?: string;
}

/** Joins the rounds of each probe: what most of them saw, and how many agreed. A probe that failed in a round has no result. */
export function sum(rounds: Outcome[][], app: 'wsgi' | 'asgi', today: string, isWithheld: (probe: FoundProbe) => boolean): Summed[] {
  return (rounds[0] ?? []).map(({ probe }) => {
    const outcomes = rounds.map((round) => round.find((it) => it.probe.id === probe.id)!);
    const failure = outcomes.find((it) => it.failure)?.failure;
    if (failure !== undefined) return { probe, failure, transcript: isWithheld(probe) ? '' : outcomes.find((it) => it.failure)!.transcript };
    const alike = (a: Outcome, b: Outcome) => isAlike(a.seen!, b.seen!);
    const [best] = [...outcomes].sort((a, b) => outcomes.filter((it) => alike(it, b)).length - outcomes.filter((it) => alike(it, a)).length);
    const agreed = outcomes.filter((it) => alike(it, best!)).length;
    const { verdict } = best!.seen!;
    const numbers = Object.fromEntries(Object.entries(best!.seen!.numbers ?? {}).filter((it): it is [string, number] => it[1] !== undefined));
    const base = { probe: probe.id, definition: definitionOf(probe), date: today, agreed, of: outcomes.length };
    // What could not be asked tells nothing that could be used.
    if (verdict !== 'not-offered' && isWithheld(probe)) return { probe, result: { ...base, verdict: 'withheld' }, transcript: '' };
    const isOwn = probe.probe.verdicts.includes(verdict);
    if (!isOwn && !(commonVerdicts as readonly string[]).includes(verdict))
      return { probe, failure: `verdict ${verdict} is not in its list: add it`, transcript: best!.transcript };
    const shows = isOwn ? (probe.probe.shows?.({ verdict, numbers, app, ...(best!.needs && { needs: best!.needs }) }) as Result['shows']) : undefined;
    const result: Result = {
      ...base,
      verdict,
      ...(shows && Object.keys(shows).length && { shows }),
      ...(Object.keys(numbers).length && { numbers }),
    };
    return { probe, result, transcript: best!.transcript };
  });
}

type Compared = { verdict: string; numbers?: Record<string, number | undefined> };

/** Same verdict and numbers, within the tolerances of times (`seconds`, `…Seconds`) and sizes (`bytes`, `…Bytes`). */
export function isAlike(a: Compared, b: Compared): boolean {
  const names = new Set([...Object.keys(a.numbers ?? {}), ...Object.keys(b.numbers ?? {})]);
  return a.verdict === b.verdict && [...names].every((name) => isNear(name, a.numbers?.[name], b.numbers?.[name]));
}

function isNear(name: string, a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const { share, least } = tolerances[/(seconds|bytes)$/i.exec(name)?.[1]!.toLowerCase() ?? ''] ?? { share: 0, least: 0 };
  return Math.abs(a - b) <= Math.max(least, Math.max(a, b) * share);
}
