import { ofText, type Mutation } from './mutation.ts';
import { placesOf, splice, type Place } from './yaml-places.ts';

const yaml = /^content\/.*\.(yml|mdx)$/;
const english = /^content\/(servers|guides|features|probes)\//;
const untouched = /^content\/authorities\.yml$/;
const hasMeaning = (path: string) => yaml.test(path) && !untouched.test(path);
const fileOf = { test: hasMeaning } as RegExp;

/** Keys without which an entry is not whole. */
const needed =
  /^(name|summary|identity|checked|sources|configurations|facts|advisories|issues|alternatives|ref|group|kind|question|why|title|order|servers|features|sent|classified|of|words|identity\.[a-z]+|identity\.\w+\.(is|ground)|checked\.(version|on)|facts\.[a-z0-9-]+|facts\.[a-z0-9-]+\.ground|sources\.[a-z0-9-]+\.(kind|read)|words\..+|of\..+)$/i;
/** Keys that name something else in this content, so that another name leads nowhere. */
const bound = /^(facts\.[a-z0-9-]+|identity\.\w+|sources\.[a-z0-9-]+|classified\.[a-z0-9-]+|words\..+|of\..+|cases\.[a-z0-9-]+|decides\.\w+|[A-J]\d+)$/;
const days = /(^|\.)(read|on|date|retired|since)$/;
const ids = /(^|\.)(server|feature|in|lab|configuration|to|probe)$/;
/** Numbers that stand for texts, and texts of which any number of letters is as good. */
const isText = ({ value }: Place) => typeof value?.is === 'string' && value.is !== '';

const at = (name: string, fits: (place: Place) => boolean, change: (text: string, place: Place) => string, pattern: RegExp = fileOf): Mutation =>
  ofText(name, pattern, (text, random) => {
    const place = random.pick(placesOf(text).filter(fits));
    return place && { text: change(text, place), what: place.path };
  });

const put =
  (by: string) =>
  (text: string, { value }: Place) =>
    splice(text, value!.from, value!.to, by);

/** Mutations of data that contributors write. */
export const yamlMutations: Mutation[] = [
  at(
    'a key that is needed goes',
    (it) => needed.test(it.path) && it.isBlock,
    (text, { from, to }) => splice(text, from, text[to - 1] === '\n' ? to : to + 1, ''),
  ),
  at(
    'a key is renamed',
    (it) => bound.test(it.path),
    (text, { from, key }) => splice(text, from, from + (text.startsWith(key, from) ? key.length : 0), text.startsWith(key, from) ? `${key}x` : ''),
  ),
  at(
    'a key is there twice',
    (it) => it.isBlock && it.to - it.from < 4000 && it.value !== undefined,
    (text, { from, to }) => {
      const line = text.lastIndexOf('\n', from - 1) + 1;
      return splice(text, line, line, `${' '.repeat(from - line)}${text.slice(from, to)}\n`);
    },
    /^content\/(servers|features|guides|probes|ru)\//,
  ),
  at('a value becomes an object', (it) => it.value !== undefined && it.value.is !== null && !it.path.startsWith('to'), put('{ wrong: type }')),
  at('a text is empty', isText, put('""')),
  at('a text is huge', (it) => isText(it) && !it.path.startsWith('to'), put('x'.repeat(100_000))),
  at('a day that is none', (it) => days.test(it.path) && isText(it), put('"2026-13-01"')),
  at('the 30th of February', (it) => days.test(it.path) && isText(it), put('"2026-02-30"')),
  at('a day to come', (it) => days.test(it.path) && isText(it), put('"2031-01-01"')),
  at('an id of nothing', (it) => ids.test(it.path) && isText(it), put('no-such-thing'), /^content\/(servers|guides|key|disclosures|options|settings)/),
  at('constructor as an id', (it) => ids.test(it.path) && isText(it), put('constructor'), /^content\/(servers|guides|key|disclosures|options|settings)/),
  at('a level that is none', (it) => /(^|\.)(level|kind|group)$/.test(it.path) && isText(it), put('perhaps'), english),
  at('an address without https', (it) => /(^|\.)(url|repository)$/.test(it.path) && isText(it), put('"http://example.org/1.0/"'), english),
  at('an address of nowhere', (it) => /(^|\.)url$/.test(it.path) && isText(it), put('"https:evil"'), english),
  at('a quote of nothing', (it) => /quote$/.test(it.path), put('"[…]"'), english),
  at('a quote that is long', (it) => /quote$/.test(it.path), put(`"${'word '.repeat(60)}end"`), english),
  at('lines that are none', (it) => /lines$/.test(it.path), put('"0-3"'), english),
  at('an alias of nothing', isText, put('*nothing')),
  at('an anchor', isText, (text, { value }) => splice(text, value!.from, value!.from, '&here ')),
  at('a tag', isText, (text, { value }) => splice(text, value!.from, value!.from, '!secret ')),
  at('a bracket that is never closed', isText, put('[unclosed')),
  at('a quotation mark that is never closed', isText, put('"unclosed')),
  at(
    'a field that nobody knows',
    (it) => it.path === it.key && it.isBlock,
    (text, { from }) => splice(text, from, from, '__proto__: x\n'),
    fileOf,
  ),
  at(
    'a key called constructor',
    (it) => it.path === it.key && it.isBlock,
    (text, { from }) => splice(text, from, from, 'constructor: x\n'),
    /^content\/(servers|features|guides|probes|ru)\//,
  ),
  at(
    'a fact called constructor',
    (it) => it.path === 'facts',
    (text, { from }) => text.slice(0, from) + text.slice(from).replace('facts:\n', 'facts:\n  constructor: { level: yes, ground: { lab: start-hello } }\n'),
    /^content\/servers\//,
  ),
  ofText('a tab for an indentation', fileOf, (text) => ({
    text: text.startsWith('---\n') ? text.replace('---\n', '---\n\tname: x\n') : `\tname: x\n${text}`,
    what: 'a tab',
  })),
  ofText('an alias bomb', fileOf, (text) => {
    const bomb = `bomb: &a [1, 2]\n${Array.from(
      { length: 20 },
      (_, index) =>
        `bomb${index}: &b${index} [${Array(9)
          .fill(index ? `*b${index - 1}` : '*a')
          .join(', ')}]`,
    ).join('\n')}\n`;
    return { text: text.startsWith('---\n') ? text.replace('---\n', `---\n${bomb}`) : bomb, what: 'a bomb' };
  }),
  ofText(
    'a comment',
    fileOf,
    (text) => ({ text: text.startsWith('---\n') ? text.replace('---\n', '---\n# A remark.\n') : `# A remark.\n${text}`, what: 'a comment' }),
    {
      harmless: 'comments are for contributors',
    },
  ),
  ofText('a translated name of 400 letters', /^content\/ru\/(features|probes)\//, (text) => ({
    text: text.replace(/^( {2}name: ).*$/m, `$1${'ы'.repeat(400)}`),
    what: 'words.name',
  })),
];
