import type { Lab } from './lab.ts';
import { probesOf, sideBySidePages, type SideBySidePage } from './side-by-side.ts';

/** A page's title and what it holds. */
interface PageWords {
  title: string;
  lead: string;
}

/** Words that the list of pages needs of a language. */
export interface LabPageWords extends Record<SideBySidePage | 'coverage' | 'disagreements', PageWords> {
  title: string;
  description: string;
  strict: { title: string; description: string };
}

/** A page that speaks from the lab, by its path without language. */
export interface LabPage {
  path: string;
  title: string;
  line: string;
}

/** Pages that speak from the lab, its own page first; those of single probes aside. None before its first run. */
export function labPagesOf(lab: Lab | undefined, words: LabPageWords): LabPage[] {
  if (!lab) return [];
  const page = (path: string, { title, lead }: PageWords): LabPage => ({ path, title, line: lead });
  return [
    { path: '/lab/', title: words.title, line: words.description },
    page('/coverage/', words.coverage),
    page('/lab/disagreements/', words.disagreements),
    ...sideBySidePages.filter((it) => probesOf(lab, it).length > 0).map((it) => page(`/${it}/`, words[it])),
    ...(lab.strict ? [{ path: '/lab/strict/', title: words.strict.title, line: words.strict.description }] : []),
  ];
}
