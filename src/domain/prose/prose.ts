/** A component as prose uses it. */
export interface ProseComponent {
  name: string;
  /** Its literal attributes; what is no literal is a fault and not here. */
  attributes: Record<string, string>;
  line: number;
  /** Whether something stands between its tags. */
  filled: boolean;
  /** Whether it stands within a line of text and is no block of its own. */
  inText: boolean;
  /** The components, links (`link`) and tables (`table`) that it stands in, the outermost first. */
  inside: string[];
}

/** A link or an image with its address as the parser decodes it; one that is written by reference has the address of its definition. */
export interface ProseLink {
  text: string;
  url: string;
  image: boolean;
  line: number;
}

/** A title of Markdown; `slug` is the anchor that the renderer gives it. */
export interface ProseHeading {
  text: string;
  depth: number;
  slug: string;
  line: number;
}

/** A paragraph, a point of a list, a row of a table, or an example: the smallest piece of prose that search leads to. */
export interface Passage {
  /** Id of the section, or slug of the title, that it stands below; empty above the first. */
  anchor: string;
  /** What it says in one line, with `<Server id="…"/>` and `<Guide id="…"/>` where the page has a name; empty for an example. */
  text: string;
  /** Its code spans, messages aside. */
  code: string[];
  /** Log lines and messages that it explains; … stands for what differs from one to the next. */
  messages: string[];
  /** Ids of the grounds that it cites. */
  cites: string[];
  /** Files that are shown. */
  examples: string[];
}

/** What cannot stand in prose whatever else the content says; the message says what to do next. */
export interface ProseFault {
  line: number;
  message: string;
}

/** A piece of prose as the site's own parser reads it: plain data, so that rules and anchors speak of the tree that is drawn. Lines are those of the file. */
export interface Prose {
  /** The text cannot be parsed, and nothing but its fault is known. */
  unreadable?: true;
  components: ProseComponent[];
  links: ProseLink[];
  headings: ProseHeading[];
  passages: Passage[];
  /** Number of words that a reader reads, code aside. */
  words: number;
  faults: ProseFault[];
}
