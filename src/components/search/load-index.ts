import type { SearchNames } from '../../domain/search/search-names.ts';
import type { SearchOptions } from '../../domain/search/search-options.ts';
import type { SearchTexts } from '../../domain/search/search-texts.ts';
import type { SearchTitles } from '../../domain/search/search-titles.ts';
import type { ClientWords } from '../../site/index-words.ts';

/** What each file of the index holds, in the order in which they are loaded. */
interface IndexFiles {
  titles: SearchTitles<ClientWords>;
  names: SearchNames;
  texts: SearchTexts;
  options: SearchOptions;
}

/** A file of the index of a language, or a failure that says how the server answered; `root` is the base path of the pages in it. */
export async function loadIndex<File extends keyof IndexFiles>(file: File, root: string): Promise<IndexFiles[File]> {
  const answer = await fetch(`${root}search-${file}.json`);
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return (await answer.json()) as IndexFiles[File];
}
