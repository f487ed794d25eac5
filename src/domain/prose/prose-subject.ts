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

/** The same on a page, whose sources lead back to the marks in the text. */
export interface PageProse extends ProseSubject {
  /** Ids of grounds in the order in which the prose cites them, each as often as it does. */
  cited: readonly string[];
  /** How many marks of each ground are drawn already; the marks count. */
  marks: Map<string, number>;
}

/** Grounds in the order in which prose cites them; those that it does not cite come last. */
export function inReadingOrder(grounds: Record<string, Ground>, cited: readonly string[]): Record<string, Ground> {
  const read = cited.filter((id) => Object.hasOwn(grounds, id));
  return Object.fromEntries([...new Set([...read, ...Object.keys(grounds)])].map((id) => [id, grounds[id]!]));
}

/**
 * Anchor of a mark in the text, to which its source leads back: the number of the source, and which of its marks it is.
 * @example citationAnchor(12, 2) // 'cite-12-2'
 */
export function citationAnchor(number: number, place: number): string {
  return place === 1 ? `cite-${number}` : `cite-${number}-${place}`;
}

/** Number of a cited ground on its page, counted from one; throws for a ground that is not there. */
export function citationNumber(grounds: Record<string, Ground>, id: string): number {
  const index = Object.keys(grounds).indexOf(id);
  if (index < 0) throw new Error(`<Cite id="${id}"/> has no ground: add it to grounds in the frontmatter`);
  return index + 1;
}
