import type { Server } from './server.ts';

/** The releases and advisories of a server on one line; places are per mille of its length. */
export interface Timeline {
  first: string;
  last: string;
  releases: number[];
  /** Releases that mend an advisory. */
  fixes: number[];
  /** Days on which advisories were published, with how many. */
  advisories: { at: number; count: number }[];
  years: { year: number; at: number }[];
  /** Advisories whose day is not known. */
  undated: number;
}

/** At most so many years are named, so that they are legible on a phone. */
const mostYears = 5;

/** Lays out the releases of a server and its advisories on one line; undefined where there is nothing to see on it. */
export function buildTimeline({ releases, advisories, checked }: Pick<Server, 'releases' | 'advisories' | 'checked'>): Timeline | undefined {
  const published = advisories.flatMap((it) => it.published?.on ?? []);
  const days = [...releases.map((it) => it.date), ...published, checked.on].sort();
  const [first, last] = [days[0]!, days.at(-1)!];
  if (releases.length < 2 || first === last) return undefined;
  const [start, end] = [Date.parse(first), Date.parse(last)];
  const placeOf = (day: string) => Math.round(((Date.parse(day) - start) / (end - start)) * 1000);
  const mended = new Set(advisories.flatMap((it) => it.fixed?.split(', ') ?? []));
  const places = (of: typeof releases) => [...new Set(of.map((it) => placeOf(it.date)))].sort((a, b) => a - b);
  return {
    first,
    last,
    releases: places(releases),
    fixes: places(releases.filter((it) => mended.has(it.version))),
    advisories: [...Map.groupBy(published, placeOf)].map(([at, same]) => ({ at, count: same.length })).sort((a, b) => a.at - b.at),
    years: yearsBetween(Number(first.slice(0, 4)) + 1, Number(last.slice(0, 4))).map((year) => ({ year, at: placeOf(`${year}-01-01`) })),
    undated: advisories.length - published.length,
  };
}

function yearsBetween(first: number, last: number): number[] {
  const step = Math.ceil((last - first + 1) / mostYears);
  return Array.from({ length: Math.ceil((last - first + 1) / step) }, (_, index) => first + index * step);
}
