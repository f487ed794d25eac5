/** A cell that is found by what profile and feature page show of it, or, as `quote`, by lines that only the feature page quotes. */
export interface CellTarget {
  kind: 'cell' | 'quote';
  place: number;
  feature: number;
  server: number;
}

/** A place of a page by its heading, one of its names or messages, or one of its texts. */
export interface PlaceTarget {
  kind: 'place' | 'name' | 'message' | 'passage';
  /** Its place in the index. */
  place: number;
  text: string;
  /** The beginning of the passage that explains a message which has no anchor of its own. */
  passage?: string;
}

/** A log line that the code which a server's answer quotes writes. */
export interface WrittenTarget {
  kind: 'written';
  place: number;
  feature: number;
  server: number;
  text: string;
}

/** A note on a server's answer. */
export interface NoteTarget {
  kind: 'note';
  feature: number;
  server: number;
  text: string;
}

/** Something that can be found; `place` is that in the index, of probes that in the texts. */
export type SearchTarget = { kind: 'feature' | 'server' | 'guide' | 'page' | 'probe'; place: number } | CellTarget | PlaceTarget | NoteTarget | WrittenTarget;
