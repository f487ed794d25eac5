/**
 * Fills the names in braces of a phrase in.
 * @example fill('removes {count}', { count: 3 }) // 'removes 3'
 */
export function fill(phrase: string, values: Record<string, string | number>): string {
  return phrase.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
}
