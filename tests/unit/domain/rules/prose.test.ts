import { expect, test } from 'vitest';
import { locales, sourceLocale } from '../../../../src/vocabulary/locales.ts';
import { checkedFixture, problemsOf as problemsOfAll, swap } from '../../fixture.ts';

/** Problems of the English texts; translations are made from them and have the same. */
const problemsOf = (changes: Parameters<typeof problemsOfAll>[0]) => problemsOfAll(changes).filter((it) => !/^content\/..\//.test(it));

test('every translation is read as well', () => {
  const files = problemsOfAll({ 'content/servers/alder.mdx': (text) => `${text}\n<div>\n` }).map((it) => it.split(':')[0]);
  expect(files).toEqual(locales.map((it) => `content/${it === sourceLocale ? '' : `${it}/`}servers/alder.mdx`));
});

test('an import', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': (text) => `${text}\nimport x from './x'\n` })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: line 90: is code: prose has no import and no export, only the listed components",
    ]
  `);
});

test('an expression', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': (text) => `${text}\n{1 + 1}\n` })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: line 90: contains { or }, which would run as code: put it in backticks",
    ]
  `);
});

test('an attribute that is code', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': (text) => `${text}\n<Fact id={wsgi}/>\n` })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: line 90: gives <Fact> the attribute id as code: write id="…"",
      "content/servers/alder.mdx: line 90: <Fact> names nothing, which does not exist: name a feature of content/features/",
    ]
  `);
});

test('raw HTML', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': (text) => `${text}\n<div>\n` })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: line 90: cannot be read: Expected a closing tag for \`<div>\`: close the tag, or put the text in backticks",
    ]
  `);
});

test('an unknown component', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': (text) => `${text}\n<Chart id="x"/>\n` })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: line 90: uses <Chart>, which is not a component of ours: use Section, Fact, Answer, Cite, Message, Belief, Server, Guide, Example, Note, Tabs, Tab",
    ]
  `);
});

test('an answer that is typed into a table beside the fact that holds it', () => {
  const table = '\n| | HTTP |\n| --- | --- |\n| a | yes <Fact id="wsgi" server="alder"/> |\n| b | <Answer id="wsgi" server="alder"/> <Fact id="wsgi"/> |\n';
  expect(problemsOf({ 'content/servers/alder.mdx': (text) => text + table })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: line 92: gives <Fact> a server in a table: write <Answer …/>, which also takes the answer from the cell",
    ]
  `);
});

test('an attribute that a component does not take', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': (text) => `${text}\n<Fact id="wsgi" colour="red"/>\n` })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: line 90: gives <Fact> the attribute colour: it takes id, server",
    ]
  `);
});

test('components that name what does not exist', () => {
  expect(
    problemsOf({
      'content/servers/alder.mdx': (text) =>
        `${text}\n<Fact id="x"/> <Fact id="wsgi" server="oak"/> <Server id="oak"/> <Guide id="x"/><Cite id="x"/> <Example file="x.py"/> <Note kind="loud">Hm.</Note>\n`,
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: line 90: <Fact> names x, which does not exist: name a feature of content/features/",
      "content/servers/alder.mdx: line 90: <Fact> names oak, which does not exist: name a server of content/servers/",
      "content/servers/alder.mdx: line 90: <Server> names oak, which does not exist: name a server of content/servers/",
      "content/servers/alder.mdx: line 90: <Guide> names x, which does not exist: name a guide of content/guides/",
      "content/servers/alder.mdx: line 90: <Cite> names x, which does not exist: add it to grounds in the frontmatter",
      "content/servers/alder.mdx: line 90: <Example> names x.py, which does not exist: put the file into content/examples/",
      "content/servers/alder.mdx: line 90: <Note> names loud, which does not exist: use plain or caution",
    ]
  `);
});

test('an image without a text', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': (text) => `${text}\n![](/tree.png)\n` })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: line 90: shows the image /tree.png without a text: describe it between the brackets",
    ]
  `);
});

test('a link that is neither https nor of the site', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': (text) => `${text}\n[tree](http://example.org) and [other](../birch/)\n` })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: line 90: links to http://example.org: write an https address, or one that begins with / for a page of the site",
      "content/servers/alder.mdx: line 90: links to ../birch/: write an https address, or one that begins with / for a page of the site",
    ]
  `);
});

test('a code block that never ends', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': (text) => `${text}\n\`\`\`py\n` })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: line 90: opens a code block that never ends: close it with the same marks",
    ]
  `);
});

test('a missing section', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': swap('<Section id="surprises">', '<Section id="surprise">') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: line 48: <Section> names surprise, which does not exist: use one of in-production, quick-start, surprises, what-it-is, pick-it-when, look-elsewhere-when, signals-and-defaults, security-history, changes",
      "content/servers/alder.mdx: prose: has no section surprises: open it with <Section id="surprises">",
    ]
  `);
});

test('sections out of order', () => {
  expect(
    problemsOf({
      'content/servers/alder.mdx': (text) =>
        text.replace('id="changes"', 'id="moved"').replace('id="surprises"', 'id="changes"').replace('id="moved"', 'id="surprises"'),
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: line 48: opens changes out of order: the order is in-production, quick-start, surprises, what-it-is, pick-it-when, look-elsewhere-when, signals-and-defaults, security-history, changes",
    ]
  `);
});

test('too few words', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': (text) => text.replaceAll(/Trees grow slowly here /g, '') })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: prose: has 18 words, at least 600 are needed: say more about what surprises people",
    ]
  `);
});

test('code in a guide', () => {
  expect(problemsOf({ 'content/guides/first-steps.mdx': (text) => `${text}\nexport const x = 1\n` })).toMatchInlineSnapshot(`
    [
      "content/guides/first-steps.mdx: line 17: is code: prose has no import and no export, only the listed components",
    ]
  `);
});

test('a text that cannot be parsed, and nothing else about it', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': (text) => `${text}\n</Note>\n` })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: line 90: cannot be read: Unexpected closing tag \`</Note>\`, expected an open tag first: close the tag, or put the text in backticks",
    ]
  `);
});

test('components where they do not belong', () => {
  expect(
    problemsOf({
      'content/servers/alder.mdx': (text) =>
        `${text}\n<Note kind="plain"><Section id="changes">x</Section></Note>\n\nA <Example file="alder/hello.py"/> in a line.\n\n<Note kind="plain"/>\n\n<Note kind="plain">\n\n<Note kind="plain">\n\nx\n\n</Note>\n\n</Note>\n\n[see <Fact id="wsgi"/>](/matrix/)\n\n<Fact id="wsgi">WSGI</Fact>\n`,
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: line 90: puts <Section> into a line of text: give it lines of its own",
      "content/servers/alder.mdx: line 92: puts <Example> into a line of text: give it lines of its own",
      "content/servers/alder.mdx: line 94: closes <Note> with nothing in it: write its text between <Note …> and </Note>",
      "content/servers/alder.mdx: line 98: opens <Note> inside <Note>: close that first",
      "content/servers/alder.mdx: line 106: puts <Fact> into a link, and it is a link itself: take one of them out",
      "content/servers/alder.mdx: line 108: puts a text into <Fact>, which shows none: end it with /> and write the text after it",
      "content/servers/alder.mdx: line 90: opens changes out of order: the order is in-production, quick-start, surprises, what-it-is, pick-it-when, look-elsewhere-when, signals-and-defaults, security-history, changes",
    ]
  `);
});

test('the title of a page', () => {
  expect(problemsOf({ 'content/guides/first-steps.mdx': (text) => `${text}\n# Again\n` })).toMatchInlineSnapshot(`
    [
      "content/guides/first-steps.mdx: line 17: is a title of the first level, and the page has its own: begin with ##",
    ]
  `);
});

test('frontmatter that would bring a layout of its own', () => {
  expect(problemsOf({ 'content/guides/first-steps.mdx': (text) => text.replace('order: 1', 'order: 1\nlayout: ../../lab/lab.ts') })).toMatchInlineSnapshot(`
    [
      "content/guides/first-steps.mdx: layout: is not a field here: correct the spelling or remove it",
    ]
  `);
});

test('a link without a text, and an image from elsewhere', () => {
  expect(problemsOf({ 'content/servers/alder.mdx': (text) => `${text}\n[](/matrix/) ![tree](https://example.org/tree.png) ![](tree.png)\n` })).toEqual(
    [
      'links to /matrix/ without a text: say where it leads',
      'shows the image https://example.org/tree.png: put it into public/ and write its path from there, which begins with /',
      'shows the image tree.png without a text: describe it between the brackets',
      'shows the image tree.png: put it into public/ and write its path from there, which begins with /',
    ].map((it) => `content/servers/alder.mdx: line 90: ${it}`),
  );
});

test('what must never be drawn is unsafe, what only misses something is not', () => {
  const unsafe = (prose: string) =>
    checkedFixture({ 'content/guides/first-steps.mdx': (text) => `${text}\n${prose}\n` })
      .problems.filter((it) => it.file === 'content/guides/first-steps.mdx')
      .map((it) => it.unsafe);
  expect(unsafe('{1 + 1}')).toEqual([true]);
  expect(unsafe('<Chart id="x"/>')).toEqual([true]);
  expect(unsafe('<Fact id="wsgi" colour="red"/>')).toEqual([true]);
  expect(unsafe('[x](javascript:alert(1))')).toEqual([true]);
  expect(unsafe('![x](https://example.org/x.png)')).toEqual([true]);
  expect(unsafe('<Fact id="gone"/>')).toEqual([undefined]);
  expect(unsafe('![](/x.png)')).toEqual([undefined]);
  expect(unsafe('<Note kind="plain"/>')).toEqual([undefined]);
});

test('a component that a guide uses on its outermost level', () => {
  const guide = (prose: string) => problemsOf({ 'content/guides/first-steps.mdx': (text) => `${text}\n${prose}\n` });
  expect(guide('<Note kind="plain">\n\n<Section id="changes">\n\nx\n\n</Section>\n\n</Note>')).toEqual([
    'content/guides/first-steps.mdx: line 19: opens <Section> inside <Note>: close that first',
  ]);
  expect(guide('- <Fact id="wsgi"/> and [see](/matrix/)\n\n<Note kind="caution">\n\nx <Fact id="wsgi"/>\n\n</Note>')).toEqual([]);
});

test('a profile of just enough words', () => {
  const words = (count: number) =>
    problemsOf({
      'content/servers/alder.mdx': (text) =>
        text.replaceAll(/(?:Trees|grow|slowly|here)(?: (?:Trees|grow|slowly|here))*\./g, 'Tree.').replace('Tree.', `${'tree '.repeat(count - 9)}tree.`),
    });
  expect(words(599)).toEqual(['content/servers/alder.mdx: prose: has 599 words, at least 600 are needed: say more about what surprises people']);
  expect(words(600)).toEqual([]);
});

test('messages that would stand at one anchor', () => {
  const twice = '\n<Message>`leaf 1 fell`</Message> and <Message>`leaf 2 fell`</Message>, <Message>`root fell`</Message>\n';
  expect(problemsOf({ 'content/guides/first-steps.mdx': (text) => text + twice })).toMatchInlineSnapshot(`
    [
      "content/guides/first-steps.mdx: prose: marks the message leaf 1 fell and leaf 2 fell, which have one anchor: mark the one that is explained",
    ]
  `);
});

test('a belief that nothing contradicts', () => {
  const paragraphs = '\n<Belief>Alders are slow</Belief> was never true.\n\n<Belief>Alders are shy</Belief> is out of date. <Fact id="wsgi"/>\n';
  expect(problemsOf({ 'content/servers/alder.mdx': (text) => text + paragraphs })).toMatchInlineSnapshot(`
    [
      "content/servers/alder.mdx: line 90: names a <Belief> without a ground: add <Cite …/> or <Fact …/> to its line for what is true instead",
    ]
  `);
});
