import type { Absence, Citation, GroundEntry, GuideEntry, OptionWordsEntry, ServerEntry, SettingEntry, SourceText } from '../../schema/index.ts';
import { pythonItself } from '../../vocabulary/identity.ts';

/** Joins two quoted parts of one place in a source. */
export const elisionMark = '[…]';

/**
 * Folds line continuations and runs of white space to one space.
 * @example foldSpace('a \\\n  b') // 'a b'
 */
export function foldSpace(text: string): string {
  return text
    .replace(/\\\r?\n/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether every part of the quote stands in the text, in order, white space folded. */
export function isQuotedFrom(quote: string, text: string): boolean {
  return findElided(quote, text) !== undefined;
}

/**
 * What the text has between the parts of a quote, one passage for each […]; undefined where the quote is not in the text.
 * @example findElided('a […] d', 'a b c d') // [' b c ']
 */
export function findElided(quote: string, text: string): string[] | undefined {
  const folded = foldKeepingPlaces(text);
  const elided: string[] = [];
  let from = 0;
  for (const [index, part] of quote.split(elisionMark).map(foldSpace).entries()) {
    const start = folded.text.indexOf(part, from);
    if (start < 0) return undefined;
    if (index > 0) elided.push(text.slice((folded.places[from - 1] ?? -1) + 1, folded.places[start]));
    from = start + part.length;
  }
  return elided;
}

/** The folded text, with the place that each of its characters has in the text itself. */
function foldKeepingPlaces(text: string): { text: string; places: number[] } {
  const space = /(?:\\\r?\n|\s)+/y;
  const places: number[] = [];
  let folded = '';
  for (let place = 0; place < text.length;) {
    space.lastIndex = place;
    const skipped = space.exec(text)?.[0].length ?? 0;
    if (skipped === 0 || folded) {
      folded += skipped ? ' ' : text[place];
      places.push(place);
    }
    place += skipped || 1;
  }
  return { text: folded, places };
}

/** The first and last line number of a range such as `12` or `12-15`. */
export function lineRange(lines: string): [first: number, last: number] {
  const [first, last = first] = lines.split('-').map(Number) as [number, number?];
  return [first, last];
}

/** A ground with the dotted path of the field that holds it. */
export interface PlacedGround<G = GroundEntry> {
  field: string;
  ground: G;
}

/** Every ground of a server's entry, in the order of its fields. */
export function groundsOfServer(entry: ServerEntry): PlacedGround[] {
  const { packages, ...parts } = entry.identity;
  return [
    ...packages.map((it, index) => ({ field: `identity.packages.${index}.ground`, ground: it.ground })),
    ...Object.entries(parts).map(([name, part]) => ({ field: `identity.${name}.ground`, ground: part.ground })),
    ...(parts.state.changed ? [{ field: 'identity.state.changed.ground', ground: parts.state.changed.ground }] : []),
    ...Object.entries(entry.facts).flatMap(([feature, fact]) => {
      const path = `facts.${feature}`;
      return [
        { field: `${path}.ground`, ground: fact.ground },
        ...(fact.also ?? []).map((ground, index) => ({ field: `${path}.also.${index}`, ground })),
        ...(fact.claimed ? [{ field: `${path}.claimed.ground`, ground: fact.claimed.ground }] : []),
        ...Object.entries(fact.in ?? {}).flatMap(([configuration, differing]) => [
          ...(differing.ground ? [{ field: `${path}.in.${configuration}.ground`, ground: differing.ground }] : []),
          ...(differing.claimed ? [{ field: `${path}.in.${configuration}.claimed.ground`, ground: differing.claimed.ground }] : []),
        ]),
      ];
    }),
    ...entry.advisories.flatMap(({ ground, published }, index) => [
      { field: `advisories.${index}.ground`, ground },
      ...(published ? [{ field: `advisories.${index}.published.ground`, ground: published.ground }] : []),
    ]),
    ...groundsOfProse(entry.grounds),
  ];
}

/** Every ground of a guide. */
export function groundsOfGuide(entry: GuideEntry): PlacedGround[] {
  return groundsOfProse(entry.grounds);
}

/** Every ground of what we say about options; they are grounds in the sources of the server's entry. */
export function groundsOfOptions(words: OptionWordsEntry): PlacedGround[] {
  return Object.entries(words).flatMap(([id, { trap }]) => (trap && 'ground' in trap ? [{ field: `${id}.trap.ground`, ground: trap.ground }] : []));
}

/** Every ground of what a setting says about a server, in the sources of its entry. */
export function groundsOfSetting({ options }: SettingEntry, server: string): PlacedGround[] {
  const ground = options[server]?.ground;
  return ground ? [{ field: `options.${server}.ground`, ground }] : [];
}

function groundsOfProse(grounds: Record<string, Citation | Absence> = {}): PlacedGround[] {
  return Object.entries(grounds).map(([id, ground]) => ({ field: `grounds.${id}`, ground }));
}

/**
 * Permanent address of a place in a source.
 * @example sourceUrl({ kind: 'repository', url: 'https://github.com/a/b', at: 'v1', read: '2026-11-22' }, 'x.py', '3-5') // 'https://github.com/a/b/blob/v1/x.py#L3-L5'
 */
export function sourceUrl(source: SourceText, path?: string, lines?: string): string {
  if (source.kind === 'page') return source.url;
  const [repository, revision] = source.kind === 'repository' ? [source.url, source.at] : [source.repository, source.tag];
  if (!repository || !revision) return releaseUrl(source as SourceText & { kind: 'package' });
  if (!path) return `${repository}/tree/${encodeURI(revision)}`;
  const [first, last] = lines ? lineRange(lines) : [];
  const anchor = first === undefined ? '' : first === last ? `#L${first}` : `#L${first}-L${last}`;
  return `${repository}/blob/${encodeURI(revision)}/${encodeURI(path)}${anchor}`;
}

/** The page of one release: in the package index, or on python.org where it is Python itself. */
function releaseUrl({ name, version }: SourceText & { kind: 'package' }): string {
  if (name === pythonItself) return `https://www.python.org/downloads/release/python-${version.replaceAll('.', '')}/`;
  return `https://pypi.org/project/${name}/${version}/`;
}
