import type { SearchIndex } from '../../domain/search/search-index.ts';
import type { ClientWords } from '../../site/index-words.ts';

/** The small index of a language, or a failure that says how the server answered. */
export async function loadIndex(address: string): Promise<SearchIndex<ClientWords>> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as SearchIndex<ClientWords>;
}
