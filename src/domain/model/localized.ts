import type { Locale } from '../../vocabulary/locales.ts';

/** A text, or something else, in every language of the site. */
export type Localized<T = string> = Record<Locale, T>;

/** Gives the text of a path in every language; where a translation is missing it is the English one, and a rule reports the hole. */
export type Localize = (path: string, english: string) => Localized;
