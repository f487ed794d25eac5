import type { Evidence } from '../vocabulary/levels.ts';
import type { Answer } from './catalog.ts';

/**
 * How an answer is known, from what is written alone: disputed where the documentation says otherwise, none where there
 * is nothing to know, documented else.
 */
export function evidenceOf({ level, value, claimed }: Answer & { claimed?: Answer }): Evidence {
  if (claimed && (claimed.level !== level || claimed.value !== value)) return 'disputed';
  return level === 'unknown' || level === 'not-applicable' ? 'none' : 'documented';
}
