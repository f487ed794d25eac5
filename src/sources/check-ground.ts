import { findElided, elisionMark, isQuotedFrom, lineRange } from '../domain/model/citation.ts';
import type { Absence, Citation } from '../schema/index.ts';
import { selectPaths, type Archive } from './archive.ts';

/** What is wrong with a citation in its source, or undefined if the quote stands in its lines. */
export function citationFault({ path, lines, quote }: Citation, archive: Archive): string | undefined {
  const text = archive.read(path ?? '');
  if (text === undefined) return `cites ${path}, which this version does not have: find where the text went`;
  if (!lines) return isQuotedFrom(quote, text) ? undefined : `quote is not in ${path}: read the source again`;
  const all = text.split(/\r?\n/);
  const [first, last] = lineRange(lines);
  if (isQuotedFrom(quote, all.slice(first - 1, last).join('\n'))) return undefined;
  const found = findLines(quote, all);
  return `quote is not in lines ${lines} of ${path}: ${found ? `it stands in lines ${found}` : 'read the source again'}`;
}

/** The lines that a quote leaves out at each […], for a reader who asks whether they say otherwise; empty for a quote without one. */
export function elidedLines({ path, lines, quote }: Citation, archive: Archive): string[][] {
  if (!quote.includes(elisionMark)) return [];
  const text = archive.read(path ?? '') ?? '';
  const [first, last] = lines ? lineRange(lines) : [1];
  const cited = text
    .split(/\r?\n/)
    .slice(first - 1, last)
    .join('\n');
  return (findElided(quote, cited) ?? []).map((passage) => passage.split('\n').filter((line) => line.trim()));
}

/** What is wrong with an absence: no such path, or a word that is there after all. */
export function absenceFault({ paths, searched }: Absence, archive: Archive): string | undefined {
  const all = archive.list();
  const empty = paths.find((pattern) => selectPaths(all, [pattern]).length === 0);
  if (empty) return `searches ${empty}, which matches no file: correct the path`;
  for (const path of selectPaths(all, paths)) {
    const text = archive.read(path)?.toLowerCase() ?? '';
    for (const word of searched) {
      const offset = text.indexOf(word.toLowerCase());
      if (offset >= 0)
        return `says that "${word}" is absent, but ${path} has it in line ${text.slice(0, offset).split('\n').length}: answer from there or search for a better word`;
    }
  }
  return undefined;
}

/** The shortest range of lines, up to forty, that holds the quote. */
function findLines(quote: string, all: string[]): string | undefined {
  for (let span = 1; span <= 40; span++) {
    for (let first = 0; first + span <= all.length; first++) {
      if (isQuotedFrom(quote, all.slice(first, first + span).join('\n'))) return span === 1 ? `${first + 1}` : `${first + 1}-${first + span}`;
    }
  }
  return undefined;
}
