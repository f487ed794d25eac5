import type { SoftwareApplication, TechArticle } from 'schema-dts';
import type { Locale } from '../../vocabulary/locales.ts';
import type { Guide } from '../model/catalog.ts';
import type { Server } from '../model/server.ts';

// The types are those of schema.org: a property that it does not give to a type does not compile.

/** A server as schema.org SoftwareApplication. */
export function softwareOf(server: Server, locale: Locale): Exclude<SoftwareApplication, string> {
  return {
    '@type': 'SoftwareApplication',
    name: server.name,
    description: server.summary[locale],
    applicationCategory: 'DeveloperApplication',
    operatingSystem: server.platforms.is.join(', '),
    softwareVersion: server.release.version,
    license: `https://spdx.org/licenses/${server.licence.is}.html`,
    sameAs: server.repository.is,
    softwareHelp: { '@type': 'CreativeWork', url: server.documentation.is },
  };
}

/** A guide as schema.org TechArticle. */
export function articleOf(guide: Guide, locale: Locale): Exclude<TechArticle, string> {
  return {
    '@type': 'TechArticle',
    headline: guide.title[locale],
    description: guide.summary[locale],
    inLanguage: locale,
    license: 'https://creativecommons.org/licenses/by/4.0/',
  };
}
