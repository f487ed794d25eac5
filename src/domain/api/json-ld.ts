import type { Locale } from '../../vocabulary/locales.ts';
import type { Guide } from '../model/catalog.ts';
import type { Server } from '../model/server.ts';

/** A server as schema.org SoftwareApplication. */
export function softwareOf(server: Server, locale: Locale): Record<string, unknown> {
  return {
    '@type': 'SoftwareApplication',
    name: server.name,
    description: server.summary[locale],
    applicationCategory: 'DeveloperApplication',
    operatingSystem: server.platforms.is.join(', '),
    softwareVersion: server.release.version,
    license: `https://spdx.org/licenses/${server.licence.is}.html`,
    codeRepository: server.repository.is,
    programmingLanguage: server.language.is,
  };
}

/** A guide as schema.org TechArticle. */
export function articleOf(guide: Guide, locale: Locale): Record<string, unknown> {
  return {
    '@type': 'TechArticle',
    headline: guide.title[locale],
    description: guide.summary[locale],
    inLanguage: locale,
    license: 'https://creativecommons.org/licenses/by/4.0/',
  };
}
