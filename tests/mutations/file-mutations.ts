import { basename, dirname, extname, join } from 'node:path/posix';
import { ofText, type Mutation, type Texts } from './mutation.ts';
import type { Random } from './random.ts';

// Transcripts are the lab's to seal: the check looks at their names alone.
const any = /^content\/(?!observations\/.*\.txt)(servers|guides|features|probes|observations|examples|ru)\//;
const entry = /^content\/(servers|guides|features|probes)\//;

const moved = (name: string, pattern: RegExp, rename: (file: string) => string, isCopy = false, expects: Mutation['expects'] = 'refused'): Mutation => ({
  name,
  expects,
  apply: (texts: Texts, random: Random) => {
    const file = random.pick([...texts.keys()].filter((it) => pattern.test(it)));
    if (!file || texts.has(rename(file))) return undefined;
    return { files: { [rename(file)]: texts.get(file)!, ...(isCopy ? {} : { [file]: null }) }, what: `${file} → ${rename(file)}` };
  },
});

const named = (change: (stem: string) => string) => (file: string) => join(dirname(file), `${change(basename(file, extname(file)))}${extname(file)}`);
const bytes = (text: string) => new TextEncoder().encode(text);

/** Mutations of whole files: their names, their places and their encoding. */
export const fileMutations: Mutation[] = [
  moved(
    'a name of two words',
    entry,
    named(() => 'Two Words'),
  ),
  moved(
    'a name in capitals',
    entry,
    named((it) => it.toUpperCase()),
  ),
  moved(
    'a name that begins with _',
    entry,
    named((it) => `_${it}`),
  ),
  moved(
    'a Cyrillic name',
    entry,
    named(() => 'сервер'),
  ),
  moved(
    'a name with -vs-',
    entry,
    named((it) => `${it}-vs-${it}`),
  ),
  moved(
    'another name',
    /^content\/(servers|features|guides|probes|ru)\//,
    named((it) => `${it}x`),
  ),
  moved('another ending', entry, (file) => file.replace(/\.\w+$/, '.markdown')),
  moved('a folder deeper', entry, (file) => join(dirname(file), 'deeper', basename(file))),
  moved('another folder', entry, (file) => join('content', basename(file))),
  moved(
    'a copy under another name',
    /^content\/(servers|features|guides)\//,
    named((it) => `${it}-copy`),
    true,
  ),
  moved(
    'a copy of a translation',
    /^content\/ru\/.*\.(yml|mdx)$/,
    named((it) => `${it}-copy`),
    true,
  ),
  moved(
    'a copy of an observation',
    /^content\/observations\/[^/]+\/.*\.json$/,
    named((it) => `${it}-copy`),
    true,
  ),
  moved('an observation of another server', /^content\/observations\/waitress\/.*\.json$/, (file) => file.replace('waitress', 'daphne'), true),
  moved(
    'a copy of an example',
    /^content\/examples\//,
    named((it) => `${it}-copy`),
    true,
  ),
  {
    name: 'a file goes',
    expects: 'refused',
    apply: (texts, random) => {
      const file = random.pick(
        [...texts.keys()].filter(
          (it) => /^content\/(servers|guides|features|probes|examples|ru)\/|^content\/(key|refs|authorities)\.yml/.test(it) && !it.endsWith('glossary.md'),
        ),
      );
      return file ? { files: { [file]: null }, what: file } : undefined;
    },
  },
  ofText('an empty file', any, () => ({ text: '', what: 'empty' })),
  ofText('a byte order mark', any, (text) => ({ text: `\ufeff${text}`, what: 'BOM' })),
  ofText('a NUL', any, (text, random) => ({ text: insert(text, random, '\0'), what: 'NUL' })),
  ofText('a mark of direction', any, (text, random) => ({ text: insert(text, random, '\u202e'), what: 'U+202E' })),
  ofText('a byte that is not UTF-8', any, (text, random) => {
    const all = bytes(text);
    const position = random.below(all.length);
    return { text: Buffer.concat([all.subarray(0, position), Uint8Array.of(0xff), all.subarray(position)]), what: `byte ${position}` };
  }),
  ofText('half a file', /^content\/observations\/.*\.json$/, (text) => ({
    text: text.slice(0, text.length / 2),
    what: 'cut',
  })),
  ofText('Windows line ends', any, (text) => ({ text: text.replaceAll('\n', '\r\n'), what: 'CRLF' }), {
    harmless: 'line ends are made alike when a file is read',
  }),
  ofText('no line end at the end', any, (text) => ({ text: text.trimEnd(), what: 'no newline' }), { harmless: 'space around a text is not part of it' }),
  ofText('space at the end', /^content\/.*\.(yml|mdx)$/, (text) => ({ text: `${text}\n\n`, what: 'two lines' }), {
    harmless: 'space around a text is not part of it',
  }),
];

function insert(text: string, random: Random, part: string): string {
  const position = random.below(text.length);
  return text.slice(0, position) + part + text.slice(position);
}
