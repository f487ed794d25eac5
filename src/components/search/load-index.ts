import type { SearchIndex } from '../../domain/search/search-index.ts';
import type { SearchTexts } from '../../domain/search/search-texts.ts';
import type { ClientWords } from '../../site/index-words.ts';

/** The small index of a language, or a failure that says how the server answered. */
export function loadIndex(address: string): Promise<SearchIndex<ClientWords>> {
  return load(address);
}

/** The texts behind it, likewise. */
export function loadTexts(address: string): Promise<SearchTexts> {
  return load(address);
}

async function load<Data>(address: string): Promise<Data> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as Data;
}
