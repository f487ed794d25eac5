import type { ConfigurationAnswers, MatrixModel } from '../../domain/matrix/matrix-model.ts';
import { loadPartial } from '../evidence/load-partial.ts';
import type { ModelReader } from './view-parts.ts';

/** Adds to the model what few views need, terms of features and answers of configurations; `url` is the address of the partial that holds it. */
export async function loadDetails(url: string, model: MatrixModel, { addConfigurations }: ModelReader): Promise<void> {
  const { dataset } = (await loadPartial(url, '[data-terms]')).querySelector<HTMLElement>('[data-terms]')!;
  const terms = JSON.parse(dataset.terms!) as Record<string, string>;
  for (const row of model.rows) row.words += ` ${terms[row.id]}`;
  addConfigurations(model, model.plain, JSON.parse(dataset.configurations!) as ConfigurationAnswers);
}
