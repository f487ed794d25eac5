/** Languages of the site. The first is the source language and has no prefix in its addresses. */
export const locales = ['en', 'ru'] as const;
export type Locale = (typeof locales)[number];
export const sourceLocale: Locale = locales[0];
