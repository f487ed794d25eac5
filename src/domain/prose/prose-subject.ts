import type { Ground } from '../model/answer.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Server } from '../model/server.ts';

/** What a piece of prose speaks of: the grounds it may cite and, on a profile, its server. */
export interface ProseSubject {
  catalog: Catalog;
  grounds: Record<string, Ground>;
  server?: Server | undefined;
}

/** Number of a cited ground on its page, counted from one; throws for a ground that is not there. */
export function citationNumber(grounds: Record<string, Ground>, id: string): number {
  const index = Object.keys(grounds).indexOf(id);
  if (index < 0) throw new Error(`<Cite id="${id}"/> has no ground: add it to grounds in the frontmatter`);
  return index + 1;
}
