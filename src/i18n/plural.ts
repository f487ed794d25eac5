/** Forms of a word or phrase for the plural categories of a language; `other` is the last resort. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

// To make one takes longer than everything else in a line.
const rules = new Map<string, Intl.PluralRules>();

/**
 * The form of a word or phrase that goes with a number (CLDR plural rules).
 * @example plural('ru', 3, { one: 'сервер', few: 'сервера', many: 'серверов', other: 'сервера' }) // 'сервера'
 */
export function plural(language: string, count: number, forms: Forms): string {
  let rule = rules.get(language);
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)));
  return forms[rule.select(count)] ?? forms.other;
}
