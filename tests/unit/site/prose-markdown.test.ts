import { expect, test } from 'vitest';
import { parseProse } from '../../../src/content/prose.ts';
import { buildCatalog } from '../../../src/domain/model/build-catalog.ts';
import { serverOf } from '../../../src/domain/model/lookup.ts';
import { markdownWords } from '../../../src/i18n/markdown.ts';
import { proseMarkdown } from '../../../src/site/prose-markdown.ts';
import { fixtureContent } from '../fixture.ts';

const catalog = buildCatalog(fixtureContent());
const server = serverOf(catalog, 'alder');

const print = (body: string) =>
  proseMarkdown(parseProse(body), {
    catalog,
    grounds: server.grounds,
    server,
    locale: 'en',
    words: markdownWords('en', new URL('https://atlas.example/')),
  });

test('components become what their entries say', () => {
  const body = `<Section id="quick-start">

See <Server id="birch"/>, <Fact id="http2"/> and <Fact id="http2" server="birch"/> (<Answer id="http2" server="birch"/>)<Cite id="history"/> in <Guide id="first-steps"/>, <Message>\`leaf 3 fell\`</Message>.

- First:

  <Example file="alder/hello.py"/>

<Note kind="caution">

Two

paragraphs.

</Note>

<Note kind="plain">One line with one.<Cite id="history"/></Note>

<Tabs>

<Tab id="flask" open="yes">

One start.

</Tab>

<Tab id="container">

Another.

</Tab>

</Tabs>

</Section>`;
  expect(print(body)).toMatchInlineSnapshot(`
    "## Quick start

    See Birch, [C3] and [C3 Birch] (When enabled [C3]) [2] in [First steps](https://atlas.example/guides/first-steps/), \`leaf 3 fell\`.

    - First:

      \`hello.py\`:

      \`\`\`
      def app(environ, start_response):
          start_response("200 OK", [])
          return [b"hello"]
      \`\`\`

      Run by the lab on 2026-11-20 with Alder 2.1.0: \`GET http://127.0.0.1:8000/: 200, "hello"\`

    > **Caution**
    >
    > Two
    >
    > paragraphs.

    > **Note**
    >
    > One line with one. [2]

    **Flask**

    One start.

    **Container**

    Another."
  `);
});

test('Markdown stays what it is, and links within the site get their whole address', () => {
  const body = `## A *title* with \`code\`

One [link](/matrix/?must=C3#c3), [one](#a), [another][x] and https://example.org/a\\
![A tree](/tree.png "Title")

| Signal | What |
| :-- | --: |
| \`TERM \\| INT\` | a \\| b <Fact id="wsgi"/> |

1. one
   - two

> quoted

\`\`\`sh
<Note> {kept}
\`\`\`

[x]: /servers/birch/`;
  expect(print(body)).toMatchInlineSnapshot(`
    "## A *title* with \`code\`

    One [link](https://atlas.example/matrix/?must=C3#c3), [one](#a), [another][x] and <https://example.org/a\\>
    ![A tree](https://atlas.example/tree.png "Title")

    | Signal | What |
    | :- | -: |
    | \`TERM \\| INT\` | a \\| b [A1] |

    1. one
       - two

    > quoted

    \`\`\`sh
    <Note> {kept}
    \`\`\`

    [x]: https://atlas.example/servers/birch/"
  `);
});

test('what looks like code or markup in it is text there as well', () => {
  expect(print('a \\{b\\} \\<c> \\`d\\` and \\* e \\*')).toMatchInlineSnapshot(`"a {b} \\<c> \\\`d\\\` and \\* e \\*"`);
});

test('a text that cannot be read has nothing to print', () => {
  expect(print('</Note>')).toBe('');
});
