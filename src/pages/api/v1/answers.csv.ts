import { loadCatalog } from '../../../content.ts';
import { matrixOut } from '../../../domain/api/api.ts';
import { buildColumns, choiceNames } from '../../../domain/matrix/build-matrix.ts';
import { exportAnswers } from '../../../domain/matrix/export-answers.ts';
import { wordsOf } from '../../../i18n/index.ts';
import { sourceLocale } from '../../../vocabulary/locales.ts';

export async function GET() {
  const catalog = await loadCatalog();
  const text = exportAnswers(matrixOut(catalog), {
    columns: buildColumns(catalog.servers),
    rows: catalog.features.map(({ id }) => id),
    locale: sourceLocale,
    words: wordsOf(sourceLocale).terms,
    choices: choiceNames(catalog.features, sourceLocale),
    url: '',
  });
  return new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
