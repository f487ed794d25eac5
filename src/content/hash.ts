import { createHash } from 'node:crypto';

/**
 * First 8 hex digits of the SHA-256 of a text.
 * @example shortHash('abc') // 'ba7816bf'
 */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
