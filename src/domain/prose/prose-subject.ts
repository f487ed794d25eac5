import type { Ground } from '../model/answer.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Server } from '../model/server.ts';

/** What a piece of prose speaks of: the grounds it may cite and, on a profile, its server. */
export interface ProseSubject {
  catalog: Catalog;
  /** In reading order, so that their places are their numbers. */
  grounds: Record<string, Ground>;
  server?: Server | undefined;
}

/** A mark in a text: the id of the ground that it cites, and the anchor of the section or title that it stands below, which is empty above the first. */
export interface CitedPlace {
  id: string;
  anchor: string;
}

/** The same on a page, whose sources stand on a page of their own and lead back to the text from there. */
export interface PageProse extends ProseSubject {
  /** Path of the page without base and language. */
  path: string;
  /** In the order of the text. */
  cited: readonly CitedPlace[];
}

/** Grounds in the order in which prose cites them; those that it does not cite come last. */
export function inReadingOrder(grounds: Record<string, Ground>, cited: readonly string[]): Record<string, Ground> {
  const read = cited.filter((id) => Object.hasOwn(grounds, id));
  return Object.fromEntries([...new Set([...read, ...Object.keys(grounds)])].map((id) => [id, grounds[id]!]));
}

/** The day on which most of these grounds were read, which a page says once. */
export function commonReadDay(grounds: Record<string, Ground>): string | undefined {
  const days = Map.groupBy(Object.values(grounds), ({ read }) => read);
  return [...days].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

/** Number of a cited ground on its page, counted from one; throws for a ground that is not there. */
export function citationNumber(grounds: Record<string, Ground>, id: string): number {
  const index = Object.keys(grounds).indexOf(id);
  if (index < 0) throw new Error(`<Cite id="${id}"/> has no ground: add it to grounds in the frontmatter`);
  return index + 1;
}
