import { basename, extname } from 'node:path/posix';
import type { z } from 'astro/zod';
import { answers, changes, toldOptions } from '../schema/changes.ts';
import { exampleRuns } from '../schema/example-run.ts';
import { authorities, feature, refs } from '../schema/feature.ts';
import { guide, key, translation } from '../schema/guide.ts';
import { disclosures, observations, runs } from '../schema/observation.ts';
import { optionWords, serverOptions } from '../schema/options.ts';
import { presets } from '../schema/presets.ts';
import { probe, strictProbes } from '../schema/probe.ts';
import { releases } from '../schema/releases.ts';
import { setting } from '../schema/setting.ts';
import { server } from '../schema/server.ts';
import { locales, sourceLocale, type Locale } from '../vocabulary/locales.ts';
import { referencesOfGuide, referencesOfKey, referencesOfOptions, referencesOfServer, referencesOfSetting, type Reference } from './references.ts';
import { textsOfFeature, textsOfGuide, textsOfKey, textsOfOptions, textsOfPresets, textsOfProbe, textsOfServer, textsOfSetting, textsOfStrict, type Texts } from './texts.ts';

/** What every kind of content says of its files; a file belongs to the first kind whose pattern it matches. */
interface KindFiles {
  /** Glob of its files, from the root of the project. */
  files: string;
}

/** Texts and references of one validated file. */
interface Extractors<Data> {
  /** English texts to translate, by the path of their field; `worded` are the features whose values have words. */
  texts?: (data: Data, worded: readonly string[]) => Texts;
  /** Entries of other kinds that it names. */
  references?: (data: Data) => Reference[];
}

/** A folder of files, each an entry with an id. */
export interface ListKind<Data, Place extends { id: string }> extends KindFiles, Extractors<Data> {
  shape: 'list';
  schema: z.ZodType<Data>;
  /** What the path of a file says: its id at least. */
  place: (file: string) => Place;
}

/** One file, which must be there unless it is optional. */
export interface SingleKind<Data, Empty extends Data | undefined> extends KindFiles, Extractors<Data> {
  shape: 'single';
  schema: z.ZodType<Data>;
  /** What stands for a file that is not there or cannot be read. */
  empty: Empty;
  optional?: true;
}

/** Plain text files by the name that their path gives; `names` are not read, because they are many and large. */
export interface TextKind<Shape extends 'texts' | 'names'> extends KindFiles {
  shape: Shape;
  name: (file: string) => string;
}

const list = <Data>(files: string, schema: z.ZodType<Data>, found: Extractors<Data> = {}) => listByPath(files, schema, (file) => ({ id: stem(file) }), found);

const listByPath = <Data, Place extends { id: string }>(
  files: string,
  schema: z.ZodType<Data>,
  place: (file: string) => Place,
  found: Extractors<Data> = {},
): ListKind<Data, Place> => ({ shape: 'list', files, schema, place, ...found });

const single = <Data, Empty extends Data | undefined>(
  files: string,
  schema: z.ZodType<Data>,
  more: { empty: Empty; optional?: true } & Extractors<Data>,
): SingleKind<Data, Empty> => ({ shape: 'single', files, schema, ...more });

const text = <Shape extends 'texts' | 'names'>(shape: Shape, files: string, name: (file: string) => string): TextKind<Shape> => ({ shape, files, name });

const below = (folder: string) => (file: string) => file.slice(folder.length);

const languages = locales.filter((it) => it !== sourceLocale);
const inLanguages = `content/@(${languages.join('|')})`;

/**
 * Every kind of content, in the order in which files find theirs. From this table come the collections that Astro renders and the one
 * reader of the command line, the tests and the site.
 */
export const kinds = {
  servers: list('content/servers/*.mdx', server, { texts: textsOfServer, references: referencesOfServer }),
  guides: list('content/guides/*.mdx', guide, { texts: textsOfGuide, references: referencesOfGuide }),
  features: list('content/features/*.yml', feature, { texts: textsOfFeature }),
  strict: single('content/probes/strict.yml', strictProbes, { empty: undefined, optional: true, texts: textsOfStrict }),
  probes: list('content/probes/*.yml', probe, { texts: textsOfProbe }),
  runs: single('content/observations/runs.json', runs, { empty: [], optional: true }),
  exampleRuns: single('content/observations/examples.json', exampleRuns, { empty: [], optional: true }),
  observations: listByPath('content/observations/*/*/*.json', observations, (file) => ({ id: withoutEnding(below('content/observations/')(file)) })),
  translations: listByPath(`${inLanguages}/**/*.{mdx,yml}`, translation, placeOfTranslation),
  options: list('content/options/*.json', serverOptions),
  optionWords: list('content/options/*.yml', optionWords, { texts: textsOfOptions, references: referencesOfOptions }),
  settings: list('content/settings/*.yml', setting, { texts: textsOfSetting, references: referencesOfSetting }),
  key: single('content/key.yml', key, { empty: [], texts: textsOfKey, references: referencesOfKey }),
  presets: single('content/presets.yml', presets, { empty: [], optional: true, texts: textsOfPresets }),
  refs: single('content/refs.yml', refs, { empty: {} }),
  answers: single('content/answers.json', answers, { empty: undefined, optional: true }),
  toldOptions: single('content/told-options.json', toldOptions, { empty: undefined, optional: true }),
  changes: single('content/changes.yml', changes, { empty: [], optional: true }),
  releases: single('content/releases.json', releases, { empty: {} }),
  authorities: single('content/authorities.yml', authorities, { empty: {} }),
  disclosures: single('content/disclosures.yml', disclosures, { empty: [], optional: true }),
  examples: text('texts', 'content/examples/**/*', below('content/examples/')),
  glossaries: text('texts', `${inLanguages}/glossary.md`, below('content/')),
  transcripts: text('names', 'content/observations/*/*/*.txt', (file) => withoutEnding(below('content/observations/')(file))),
  /** Code of each probe by its id; a table of probes stands under its group, such as `strict`. */
  probeSources: text('texts', 'lab/probes/*/*.ts', nameOfProbe),
};

/** The table itself, as a type. */
export type Kinds = typeof kinds;

/** @example stem('content/servers/waitress.mdx') // 'waitress' */
export function stem(file: string): string {
  return basename(file, extname(file));
}

/**
 * The path of an entry: below content/ and without the ending.
 * @example pathOf('content/servers/waitress.mdx') // 'servers/waitress'
 */
export function pathOf(file: string): string {
  return withoutEnding(below('content/')(file));
}

function withoutEnding(path: string): string {
  return path.slice(0, path.length - extname(path).length);
}

/** The language of a translation, and the path of the English file that it translates. */
function placeOfTranslation(file: string): { id: string; locale: Locale; of: string } {
  const id = pathOf(file);
  const [locale, ...rest] = id.split('/');
  return { id, locale: locale as Locale, of: rest.join('/') };
}

/** @example nameOfProbe('lab/probes/ops/term.ts') // 'ops-term' */
function nameOfProbe(file: string): string {
  const [group = '', name = ''] = withoutEnding(file).split('/').slice(-2);
  return name === 'cases' ? group : `${group}-${name}`;
}
