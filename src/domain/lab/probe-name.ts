import { locales } from '../../vocabulary/locales.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Localized } from '../model/localized.ts';

/** What a probe is called in every language: a malformed request by what is sent; one that nobody has described by its id. */
export function probeName({ lab }: Pick<Catalog, 'lab'>, id: string): Localized {
  const name = lab?.probes.find((it) => it.id === id)?.name ?? lab?.strict?.cases.find((it) => it.probe === id)?.sent;
  return name ?? (Object.fromEntries(locales.map((locale) => [locale, id])) as Localized);
}
