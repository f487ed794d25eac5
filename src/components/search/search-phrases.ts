/**
 * Fills a phrase in.
 * @example fill('{n} more', { n: 3 }) // '3 more'
 */
export function fill(phrase: string, values: Record<string, string | number>): string {
  return phrase.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
}

/**
 * The form of a phrase that goes with a number in a language (CLDR plural rules).
 * @example formOf('ru', 3, { one: '{n} сервер', few: '{n} сервера', other: '{n} серверов' }) // '{n} сервера'
 */
export function formOf(language: string, count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }): string {
  let rules = kept.get(language);
  if (!rules) kept.set(language, (rules = new Intl.PluralRules(language)));
  return forms[rules.select(count)] ?? forms.other;
}

// To make one takes longer than everything else in a line.
const kept = new Map<string, Intl.PluralRules>();
