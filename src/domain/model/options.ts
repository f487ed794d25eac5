import type { Option } from '../../schema/index.ts';
import type { Ground } from './answer.ts';
import type { Localized } from './localized.ts';

/** What surprises about an option: what stands behind it is a fact of the server, by its feature, or a ground. */
export interface OptionTrap {
  says: Localized;
  fact?: string;
  ground?: Ground;
}

/** What we say about an option ourselves. */
export interface OptionWords {
  means: Localized;
  change?: Localized;
  trap?: OptionTrap;
  /** Features of the matrix that it sets. */
  features: string[];
}

/** One option of a server. */
export interface ServerOption extends Omit<Option, 'source'> {
  /** Its first spelling, which names it. */
  name: string;
  /** The line that defines it. */
  definition?: { url: string; label: string };
  words?: OptionWords;
  /** There is more to say than fits into a line of the list. */
  hasPage: boolean;
}

/** Every option of one release of a server, in the server's own order. */
export interface OptionList {
  server: string;
  version: string;
  /** The day on which the server was asked. */
  read: string;
  options: ServerOption[];
}

/**
 * The path of an option, without language: its own page, or its line in the list of its server.
 * @example optionPath('gunicorn', { id: 'workers', hasPage: true }) // '/options/gunicorn/workers/'
 */
export function optionPath(server: string, { id, hasPage }: Pick<ServerOption, 'id' | 'hasPage'>): string {
  return hasPage ? `/options/${server}/${id}/` : `/options/${server}/#${optionAnchor(id)}`;
}

/** The anchor of an option in the list of its server: with a letter before it, so that no option takes the anchor of another part of the page. */
export function optionAnchor(id: string): string {
  return `o-${id}`;
}

/** The options of a server that set a feature. */
export function optionsThatSet(lists: readonly OptionList[], server: string, feature: string): ServerOption[] {
  return (lists.find((it) => it.server === server)?.options ?? []).filter(({ words }) => words?.features.includes(feature));
}

/**
 * The option of a server that is spelled like this, hyphens before it aside; undefined where none is.
 * @example optionSpelled(lists, 'uwsgi', 'harakiri')?.id // 'harakiri'
 */
export function optionSpelled(lists: readonly OptionList[], server: string, spelling: string): ServerOption | undefined {
  const bare = (text: string) => text.replace(/^-+/, '');
  const options = lists.find((it) => it.server === server)?.options ?? [];
  return (
    options.find(({ spellings }) => spellings.some(({ text }) => text === spelling)) ??
    options.find(({ spellings }) => spellings.some(({ text }) => bare(text) === bare(spelling)))
  );
}

/** The options of a server; throws where it has not been asked for them. */
export function optionListOf({ options }: { options: readonly OptionList[] }, server: string): OptionList {
  const list = options.find((it) => it.server === server);
  if (!list) throw new Error(`no options of ${server}`);
  return list;
}

/**
 * An option by the id of its page; throws where there is none.
 * @example findOption(catalog, 'gunicorn/workers').option.name // '--workers'
 */
export function findOption(catalog: { options: readonly OptionList[] }, page: string): { list: OptionList; option: ServerOption } {
  const [server = '', id] = page.split('/');
  const list = optionListOf(catalog, server);
  const option = list.options.find((it) => it.id === id);
  if (!option) throw new Error(`no option ${page}`);
  return { list, option };
}
