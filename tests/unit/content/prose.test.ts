import { createRequire } from 'node:module';
import fc from 'fast-check';
import { evaluate, mdxToJs, type HastPluginInput } from 'satteri';
import { describe, expect, test } from 'vitest';
import { mostLevels } from '../../../src/content/nesting.ts';
import { listCited, markdownFeatures, parseProse, readProse } from '../../../src/content/prose.ts';

// What the build has: @astrojs/mdx brings its processor, and that its parser.
const ofMdx = createRequire(createRequire(import.meta.url).resolve('@astrojs/mdx'));
const processor = ofMdx.resolve('@astrojs/markdown-satteri');
const { satteriHeadingIdsPlugin } = (await import(processor)) as { satteriHeadingIdsPlugin: () => HastPluginInput };

/** Titles with the anchors that the renderer gives them. */
async function renderedHeadings(body: string): Promise<unknown> {
  const { data } = await mdxToJs(body, { features: markdownFeatures, hastPlugins: [satteriHeadingIdsPlugin()], data: { astro: {} } });
  return (data.astro as { headings: unknown }).headings;
}

const faults = (body: string) => readProse(body).faults.map(({ line, message }) => `${line}: ${message.split(':')[0]}`);

describe('readProse', () => {
  test('is the parser of the build', () => {
    expect(createRequire(processor).resolve('satteri')).toBe(createRequire(import.meta.url).resolve('satteri'));
  });

  test('finds components with attributes, line and place', () => {
    const { components } = readProse('<Note kind="plain">\n\nSee <Fact id="x" server="a&amp;b"/>.\n\n[a<Cite id="y"/>](/b/)\n\n</Note>');
    expect(components).toEqual([
      { name: 'Note', attributes: { kind: 'plain' }, line: 1, filled: true, inText: false, inside: [] },
      { name: 'Fact', attributes: { id: 'x', server: 'a&b' }, line: 3, filled: false, inText: true, inside: ['Note'] },
      { name: 'Cite', attributes: { id: 'y' }, line: 5, filled: false, inText: true, inside: ['Note', 'link'] },
    ]);
  });

  test('finds links and images, however they are written', () => {
    expect(readProse('[*a* b](/b/#c) and ![d](https://e.org/f.png "title")\nsee https://e.org, [x][y] and [![z](/z.png)](/z/)\n\n[y]: /y/').links).toEqual([
      { text: 'a b', url: '/b/#c', image: false, line: 1 },
      { text: 'd', url: 'https://e.org/f.png', image: true, line: 1 },
      { text: 'https://e.org', url: 'https://e.org', image: false, line: 2 },
      { text: 'x', url: '/y/', image: false, line: 2 },
      { text: 'z', url: '/z/', image: false, line: 2 },
      { text: 'z', url: '/z.png', image: true, line: 2 },
    ]);
  });

  test('gives titles the anchors that the renderer gives them', async () => {
    const body = '## It\'s `--bind` -- "first" <Fact id="x"/>\n\n## Сигналы и *сроки*\n\n### A [link](/b/) & more\n\n## Сигналы и сроки\n';
    expect(readProse(body).headings.map(({ slug, depth, line }) => [slug, depth, line])).toMatchInlineSnapshot(`
      [
        [
          "its---bind--first-",
          2,
          1,
        ],
        [
          "сигналы-и-сроки",
          2,
          3,
        ],
        [
          "a-link--more",
          3,
          5,
        ],
        [
          "сигналы-и-сроки-1",
          2,
          7,
        ],
      ]
    `);
    expect(readProse(body).headings.map(({ slug, depth, text }) => ({ depth, slug, text }))).toEqual(await renderedHeadings(body));
  });

  test('lists what is cited, in the order of the text, and where', () => {
    const text = '<Note kind="plain">\n\na<Cite id="y"/>\n\n</Note>\n\n## A title\n\nb<Cite id="x"/>\n\n<Section id="changes">c<Cite id="y"/></Section>';
    expect(listCited(parseProse(text)!)).toEqual([
      { id: 'y', anchor: '' },
      { id: 'x', anchor: 'a-title' },
      { id: 'y', anchor: 'changes' },
    ]);
  });

  test('counts the words that people read', () => {
    expect(readProse('Two words,<Cite id="x"/> `not this` and three more.\n\n```\nnor this\n```\n').words).toBe(5);
    expect(readProse("Сервер Gunicorn 26.1 doesn't stop").words).toBe(5);
  });

  test('is plain data', () => {
    const prose = readProse('## a\n\n- b <Fact id="x"/>\n\n| c |\n| --- |\n| d |\n');
    expect(JSON.parse(JSON.stringify(prose))).toEqual(prose);
  });

  test('counts lines from where it begins in its file', () => {
    expect(readProse('a\n\n{b}', 10).faults.map(({ line }) => line)).toEqual([12]);
    expect(readProse('---\na\n---\n</b>', 10).faults.map(({ line }) => line)).toEqual([13]);
  });

  test.each([
    ['nothing', ''],
    ['code spans', 'Use `{x}` and `<tag>` and ``import `y` ``.'],
    ['a code span over two lines', 'a ` b\n{x}`'],
    ['fenced code', '```py\nimport x\nd = {1: 2}\n<html>\n```'],
    ['fenced code with longer marks', '````md\n```\n{x}\n```\n````'],
    ['fenced code in lists and quotes', '- a\n\n  > ```\n  > {x}\n  > ```\n\nb'],
    ['tildes', '~~~sh\necho ${x}\n~~~'],
    ['escapes', 'a \\{b\\} \\<c> \\`d &#123;e&#125;'],
    ['a line of three dashes at the beginning', '---\na: b\n---\n'],
    ['a sign of less', 'where 1 < 2'],
    ['the word import inside a sentence', 'You import it.'],
    ['brackets in a sentence', 'he said [sic] and `a[0][1]`'],
    ['as many levels as the limit', `${'> '.repeat(mostLevels - 2)}a`],
    ['sources behind words, marks and at the beginning of a cell', 'a.<Cite id="x"/><Cite id="y"/> b<Cite id="z"/> c\n\n| a |\n| --- |\n| <Cite id="x"/> |'],
    ['a reference that is defined', '[a][b], [b] and [b][]\n\n[b]: https://example.org/'],
  ])('allows %s', (_, body) => {
    expect(faults(body)).toEqual([]);
  });

  test.each([
    ['a block that never ends', 'a\n\n```py\nx = 1', ['3: opens a code block that never ends']],
    ['one of a single line', '```', ['1: opens a code block that never ends']],
    ['one that a list item cuts off', '- ```\n  x\n\na', ['1: opens a code block that never ends']],
    ['one that is closed with other marks', '```\nx\n~~~', ['1: opens a code block that never ends']],
    ['a source apart from what it proves', 'a\n\nb. <Cite id="x"/><Cite id="y"/> <Cite id="z"/>', ['3: has a space before <Cite>', '3: has a space before <Cite>']],
    ['a source before the punctuation', 'a<Cite id="x"/>, b <Fact id="y"/><Cite id="z"/>\n.', ['1: has <Cite> before a punctuation mark', '1: has <Cite> before a punctuation mark']],
    ['too many levels', `a\n\n${'> '.repeat(mostLevels + 1)}b`, ['3: is nested too deeply, in more than 100 levels']],
    ['levels that fill the stack', `a\n\n${'> '.repeat(20_000)}b\n\nc`, ['3: is nested too deeply, in more than 100 levels']],
    ['the first list that is too deep', Array.from({ length: mostLevels }, (_, level) => `${'  '.repeat(level)}- a`).join('\n'), ['50: is nested too deeply, in more than 100 levels']],
    ['an export that ends with a backslash', 'a\n\nexport "\\', ['3: is code']],
    ['several things, by line', 'a {b}\n\n# c\n\n[d]: /e/', ['1: contains { or }, which would run as code', '3: is a title of the first level, and the page has its own', '5: defines [d], which no link names']],
  ])('names the line of %s', (_, body, expected) => {
    expect(faults(body)).toEqual(expected);
  });

  test('says what the parser says, and what to do next', () => {
    expect(readProse('a\n\n<Note kind="plain">\n\nb').faults).toMatchInlineSnapshot(`
      [
        {
          "line": 3,
          "message": "cannot be read: Expected a closing tag for \`<Note>\`: close the tag, or put the text in backticks",
        },
      ]
    `);
    expect(readProse('a\n\n{ b').faults).toMatchInlineSnapshot(`
      [
        {
          "line": 3,
          "message": "cannot be read: Unexpected end of file in expression, expected a corresponding closing brace for \`{\`: close the tag, or put the text in backticks",
        },
      ]
    `);
    expect(readProse('a\n\n<!-- b -->').faults).toMatchInlineSnapshot(`
      [
        {
          "line": 3,
          "message": "cannot be read: Unexpected character \`!\` (U+0021) before name, expected a character that can start a name, such as a letter, \`$\`, or \`_\`: close the tag, or put the text in backticks",
        },
      ]
    `);
  });
});

/** Pieces that open, close, escape and nest what hides code. */
const pieces = ['{globalThis.proseRan = true}', '`', '``', '```', '~~~', '\\', '\n', '\n\n', '- ', '> ', '| ', '| --- |', '    ', '\t', 'a', '<Note>', '</Note>', '<Note ', '/>', '{', '}', '[', '](', ')', '[a]: ', '*', '"', "'", '&#123;', 'export ', '\r', '# ', '===', '<', '&lt;', '/*', '*/', '1. '];

describe('whatever is written', { timeout: 60_000 }, () => {
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((it) => it.join(''));

  test('it is read without an exception', () => {
    fc.assert(fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 60 })), (body) => readProse(body).faults.every(({ line, message }) => line >= 1 && message.includes(': '))), { numRuns: 300 });
  });

  test('what has no faults can be compiled, and runs nothing', () => {
    const trace = globalThis as { proseRan?: boolean };
    let allowed = 0;
    fc.assert(
      fc.property(text, (body) => {
        const read = readProse(body);
        if (read.faults.length) return;
        allowed += 1;
        const jsx = (type: unknown, properties: unknown) => (typeof type === 'function' ? (type as (it: unknown) => unknown)(properties) : properties);
        const { default: drawn } = evaluate(body, { Fragment: 'fragment', jsx, jsxs: jsx, features: markdownFeatures }) as { default: (it: unknown) => unknown };
        drawn({ components: { Note: ({ children }: { children?: unknown }) => children } });
        expect(trace.proseRan).toBeUndefined();
      }),
      { numRuns: 600 },
    );
    expect(allowed).toBeGreaterThan(20);
  });
});
