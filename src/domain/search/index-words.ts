import type { GroupId } from '../../vocabulary/groups.ts';
import type { AnswerWords } from '../model/answer-text.ts';
import type { FormatQuantity } from '../model/value-kinds.ts';

/** A page that is neither a server, a feature nor a guide. */
export interface IndexedPage {
  path: string;
  title: string;
  line: string;
  /** What else it is looked for by. */
  terms?: string[];
}

/** A place of a page, such as a section: `page` is that of its page in the list of its kind. Names and messages lead to it by themselves. */
export interface IndexedPlace {
  kind: 'server' | 'guide' | 'page';
  page: number;
  anchor: string;
  heading: string;
  /** What else its heading is called. */
  terms?: string[];
  /** Options, identifiers and other code of its text, of the sources that it cites and of the examples that it shows. */
  names: string[];
  /** Log lines and messages with the beginning of the passage that explains them; empty where the message has an anchor of its own. */
  messages: [message: string, passage: string][];
}

/** A place with the text that stands there. */
export interface PlaceWithText extends IndexedPlace {
  texts: string[];
}

/** Words of a language that the index is built with; `client` travels in it to the browser as it is. */
export interface IndexWords<Client> extends AnswerWords {
  client: Client;
  group: Record<GroupId, string>;
  /** Headings of a profile by anchor. */
  sections: [anchor: string, heading: string][];
  headings: { inShort: string; configurations: string; advisories: string; alternatives: string };
  /** What somebody does who looks for another server. */
  leaving: string[];
  pages: (IndexedPage & { places: Pick<PlaceWithText, 'anchor' | 'heading' | 'names' | 'texts'>[] })[];
  /** Lists of options, and settings, which come with the options. */
  optionPages: IndexedPage[];
  formatQuantity: FormatQuantity;
}
