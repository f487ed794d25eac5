import type { ServerEntry } from '../../schema/index.ts';
import type { State } from '../../vocabulary/identity.ts';

type Project = Pick<ServerEntry, 'identity'>['identity'];

/** The day of the newest release of a server's packages. */
export function lastRelease({ packages }: { packages: readonly { date: string }[] }): string {
  return packages.reduce((latest, { date }) => (date > latest ? date : latest), '');
}

/**
 * The state of a project on a day, by the thresholds of the model: what the project says of itself goes before dates; the newest
 * release or merged change is at most 12 months old for active, 24 for maintenance.
 */
export function stateOf({ packages, state: { changed, says, onlyFixes } }: Pick<Project, 'packages' | 'state'>, today: string): State {
  if (says === 'ended') return 'archived';
  if (says === 'maintenance') return 'maintenance';
  const released = lastRelease({ packages });
  const last = changed && changed.on > released ? changed.on : released;
  if (last < yearsBefore(today, 2)) return 'dormant';
  return onlyFixes || last < yearsBefore(today, 1) ? 'maintenance' : 'active';
}

/**
 * The time between two days as people say it: days up to two months, then months.
 * @example ageBetween('2026-11-12', '2026-11-22') // { unit: 'days', count: 10 }
 */
export function ageBetween(from: string, to: string): { unit: 'days' | 'months'; count: number } {
  const months = monthsBetween(from, to);
  return months < 2 ? { unit: 'days', count: (Date.parse(to) - Date.parse(from)) / 86_400_000 } : { unit: 'months', count: months };
}

/**
 * Whole months between two days.
 * @example monthsBetween('2024-11-16', '2026-11-22') // 24
 */
export function monthsBetween(from: string, to: string): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [laterYear = 0, laterMonth = 0, laterDay = 0] = to.split('-').map(Number);
  return (laterYear - year) * 12 + laterMonth - month - (laterDay < day ? 1 : 0);
}

function yearsBefore(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
}
