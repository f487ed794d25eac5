import type { Catalog } from '../domain/model/catalog.ts';
import { pathToFile, wordsOf } from '../i18n/index.ts';
import { sourceLocale } from '../vocabulary/locales.ts';
import { llmsSections } from './page-kind.ts';
import { kindOf, namePages } from './page-list.ts';

/** llms.txt (llmstxt.org) of a site at an address: what the site is, and a line for each page, as Markdown where there is such a twin. */
export function llmsText(catalog: Catalog, site: URL | undefined): string {
  const { site: words } = wordsOf(sourceLocale);
  const address = (path: string) => new URL(pathToFile(path), site).href;
  const pages = llmsSections.flatMap((section) => {
    const rows = namePages(catalog, sourceLocale, ({ llms }) => llms === section).map(({ kind, path, name, description }) => {
      const file = kindOf(kind).hasMarkdown ? path.replace(/\/$/, '.md') : path;
      return `- [${name}](${address(file)}): ${description.replace(/\s+/g, ' ')}`;
    });
    return rows.length ? [`## ${words.nav[section]}\n\n${rows.join('\n')}`] : [];
  });
  return [
    `# ${words.name}`,
    `> ${words.description}`,
    ...pages,
    `## Data\n\n- [matrix.json](${address('/api/v1/matrix.json')}): every cell with its source\n- [schema.json](${address('/api/v1/schema.json')}): JSON Schema of the API`,
  ]
    .join('\n\n')
    .concat('\n');
}
