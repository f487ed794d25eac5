import { drawnSections, type DrawnSectionId, type SectionId } from '../../vocabulary/sections.ts';
import Sources from '../prose/Sources.astro';
import Advisories from './Advisories.astro';
import Alternatives from './Alternatives.astro';
import Configurations from './Configurations.astro';
import FactTables from './FactTables.astro';
import KnownIssues from './KnownIssues.astro';
import OperationsDigest from './OperationsDigest.astro';
import RequestPath from './RequestPath.astro';

/** What is drawn from the entry in a section of prose. */
export const drawnIn: Partial<Record<SectionId, typeof FactTables>> = { 'signals-and-defaults': OperationsDigest, 'security-history': Advisories };

const components = {
  'request-path': RequestPath,
  configurations: Configurations,
  facts: FactTables,
  alternatives: Alternatives,
  issues: KnownIssues,
  sources: Sources,
} satisfies Record<DrawnSectionId, typeof FactTables>;

/** The components of the sections that are drawn after a section of prose, in order. */
export function drawnAfter(id: SectionId): (typeof FactTables)[] {
  const drawn: Partial<Record<SectionId, readonly DrawnSectionId[]>> = drawnSections;
  return (drawn[id] ?? []).map((it) => components[it]);
}
