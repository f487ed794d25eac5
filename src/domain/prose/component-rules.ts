/** What the prose of one entry can name, by id; examples by their path below content/examples/, grounds as the entry itself lists them. */
export type ProseNames = Record<'servers' | 'features' | 'guides' | 'examples' | 'grounds', readonly string[]>;

/** One attribute of a prose component. */
export interface AttributeRule {
  optional?: true;
  /** What a value names that is not there, as `servers/waitress` where it is an entry; undefined if all is well. A missing attribute has the value ''. */
  misses: (value: string, names: ProseNames) => string | undefined;
  /** What to do where the value names nothing. */
  next: string;
  /** What to do instead where it stands in a table, which it must not. */
  insteadInTable?: string;
}

/** How prose may use one component. */
export interface ComponentRule {
  attributes: Record<string, AttributeRule>;
  /** `page`: only at the outermost level; `block`: on lines of its own; `text`: anywhere but in a link. */
  place: 'page' | 'block' | 'text';
  /** Whether something stands between its tags; if not, it ends with `/>`. */
  hasContent: boolean;
}
