import { ofText, type Mutation } from './mutation.ts';

const prose = /^content\/(ru\/)?(servers|guides)\//;

/** Puts a paragraph before the last one of a text. */
const add = (name: string, paragraph: string): Mutation =>
  ofText(name, prose, (text) => {
    const end = text.lastIndexOf('\n\n', text.trimEnd().length - 1);
    return end < 0 ? undefined : { text: `${text.slice(0, end)}\n\n${paragraph}${text.slice(end)}`, what: paragraph };
  });

const swap = (name: string, from: RegExp, by: string, pattern = prose): Mutation =>
  ofText(name, pattern, (text) => (from.test(text) ? { text: text.replace(from, by), what: by } : undefined));

/** Mutations of words. */
export const proseMutations: Mutation[] = [
  add('an expression', 'It is {1 + 1}.'),
  add('an import', 'import x from "node:fs"'),
  add('raw HTML', 'A <b>bold</b> word.'),
  add('an unknown component', '<Marquee id="x"/>'),
  add('a component called constructor', '<constructor id="x"/>'),
  add('a component called toString', '<toString id="x"/>'),
  add('a fact of nothing', '<Fact id="no-such-feature"/>'),
  add('a fact called constructor', '<Fact id="constructor"/>'),
  add('a citation of nothing', '<Cite id="no-such-ground"/>'),
  add('an example that is not there', '<Example file="nobody/nothing.py"/>'),
  add('an attribute as code', '<Fact id={"wsgi"}/>'),
  add('a script for a link', '[here](javascript:alert)'),
  add('a link to a page that is not there', '[here](/servers/nobody/)'),
  add('a link to an anchor that is not there', '[here](/servers/waitress/#nowhere)'),
  swap('a section is renamed', /<Section id="in-production">/, '<Section id="in-produktion">', /^content\/(ru\/)?servers\//),
  swap('a section goes', /<Section id="surprises">[^]*?<\/Section>/, '', /^content\/(ru\/)?servers\//),
  swap('prose goes', /\n---\n[^]*$/, '\n---\n', prose),
];
