import type { Locale } from '../vocabulary/locales.ts';

/** Forms of a word for the plural categories of a language; `other` is the last resort. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules = new Map<Locale, Intl.PluralRules>();

/**
 * The form of a word that goes with a number (CLDR plural rules).
 * @example plural('ru', 3, { one: 'сервер', few: 'сервера', many: 'серверов', other: 'сервера' }) // 'сервера'
 */
export function plural(locale: Locale, count: number, forms: Forms): string {
  let rule = rules.get(locale);
  if (!rule) rules.set(locale, (rule = new Intl.PluralRules(locale)));
  return forms[rule.select(count)] ?? forms.other;
}
