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
  return forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
}
