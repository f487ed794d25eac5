import { loadCatalog } from '../../../content.ts';
import { csvOf, matrixRows } from '../../../domain/api/csv.ts';
import { cellOf } from '../../../domain/model/lookup.ts';
import { wordsOf } from '../../../i18n/index.ts';
import { sourceLocale } from '../../../vocabulary/locales.ts';

export async function GET() {
  const catalog = await loadCatalog();
  const columns = catalog.servers.map((server) => ({ name: server.name, answer: (feature: { id: string }) => cellOf(catalog, server.id, feature.id) }));
  const text = csvOf(matrixRows(catalog.features, columns, sourceLocale, wordsOf(sourceLocale).terms));
  return new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
