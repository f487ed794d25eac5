/** A text that must not pass: what it is, the text, the line of the fault in it, and the beginning of the message. `runs` marks code that the compiled text would run, `draft` what is only wrong and may be drawn in a draft. */
export interface Bypass {
  name: string;
  text: string;
  line: number;
  message: string;
  runs?: true;
  draft?: true;
}

/** Code that leaves a trace where it is run. */
const code = '{(globalThis.proseRan = true, "")}';
const esm = 'globalThis.proseRan = true;';
const braces = 'contains { or }, which would run as code';
const esmFault = 'is code';
const address = (url: string) => `links to ${url}`;

/** Texts that were published or run once, and others of their kinds. */
export const bypasses: Bypass[] = [
  // Code that hides from a reader of lines.
  { name: 'between escaped backticks', text: `a \\\`${code}\\\``, line: 1, message: braces, runs: true },
  { name: 'between marks of different lengths', text: `\`\`${code}\``, line: 1, message: braces, runs: true },
  { name: 'behind a backtick left open on the line before', text: `a \`b\n\n${code} c\``, line: 3, message: braces, runs: true },
  { name: 'after a fence inside a list item', text: `- a\n  \`\`\`\n  b\n\n${code}`, line: 5, message: braces, runs: true },
  { name: 'on the line of three backticks that are a code span', text: `\`\`\`x\`\`\`\n${code}`, line: 2, message: braces, runs: true },
  { name: 'plain', text: `a ${code}`, line: 1, message: braces, runs: true },
  { name: 'as a block', text: `a\n\n${code}\n`, line: 3, message: braces, runs: true },
  { name: 'indented like code', text: `a\n\n    ${code}`, line: 3, message: braces, runs: true },
  { name: 'indented by a tab', text: `a\n\n\t${code}`, line: 3, message: braces, runs: true },
  { name: 'in a quote', text: `> > ${code}`, line: 1, message: braces, runs: true },
  { name: 'after a fence inside a quote', text: `> \`\`\`\n> a\n\n${code}`, line: 4, message: braces, runs: true },
  { name: 'after a fence that a list item closes', text: `1. \`\`\`\n\n${code}\n\n\`\`\`\nx\n\`\`\``, line: 3, message: braces, runs: true },
  { name: 'in a cell of a table', text: `| a | b |\n| --- | --- |\n| c | ${code} |`, line: 3, message: braces, runs: true },
  { name: 'in a cell behind an escaped bar', text: `| a | b |\n| --- | --- |\n| \\\`c\\| | ${code} |`, line: 3, message: braces, runs: true },
  { name: 'in a title', text: `## a ${code}`, line: 1, message: braces, runs: true },
  { name: 'in the text of a link', text: `[a ${code}](https://example.org/)`, line: 1, message: braces, runs: true },
  { name: 'in emphasis', text: `***a ${code}***`, line: 1, message: braces, runs: true },
  { name: 'in a component', text: `<Note kind="plain">\n\na ${code}\n\n</Note>`, line: 3, message: braces, runs: true },
  { name: 'in a component within a component', text: `<Note kind="plain">\n\n- <Fact id="wsgi">${code}</Fact>\n\n</Note>`, line: 3, message: braces },
  { name: 'over several lines', text: 'a\n\n{\n(globalThis.proseRan = true, "")\n}', line: 3, message: braces, runs: true },
  { name: 'in a fence of another kind', text: `~~~\n\`\`\`\n~~~\n${code}\n\`\`\`\n\`\`\``, line: 4, message: braces, runs: true },
  { name: 'behind a shorter fence', text: `\`\`\`\`\na\n\`\`\`\n\`\`\`\`\n${code}`, line: 5, message: braces, runs: true },
  { name: 'behind a fence with a backtick in its language', text: `\`\`\`a\`b\n${code}\n\`\`\``, line: 2, message: braces, runs: true },
  { name: 'behind a carriage return', text: `a\r\r${code}`, line: 1, message: 'contains the character U+000D', runs: true },
  { name: 'a comment', text: 'a {/* hidden */} b', line: 1, message: braces },
  { name: 'an empty expression', text: 'a {} b', line: 1, message: braces },
  { name: 'an expression that never ends', text: 'a\n\n{ b', line: 3, message: 'cannot be read' },
  { name: 'an attribute', text: `<Fact id=${code}/>`, line: 1, message: 'gives <Fact> the attribute id as code', runs: true },
  { name: 'an attribute beside a literal one', text: `a <Fact id="wsgi" server=${code}/>`, line: 1, message: 'gives <Fact> the attribute server as code', runs: true },
  { name: 'spread attributes', text: `a\n\n<Fact id="wsgi" {...(globalThis.proseRan = true, {})}/>`, line: 3, message: 'gives <Fact> attributes as code', runs: true },
  { name: 'a component as an attribute', text: '<Fact id=<Cite id="pep"/>/>', line: 1, message: 'cannot be read' },
  { name: 'a directive of Astro', text: '<Fact id="wsgi" set:html="<b>x</b>"/>', line: 1, message: 'gives <Fact> the attribute set:html' },
  { name: 'an island', text: '<Fact id="wsgi" client:only="x"/>', line: 1, message: 'gives <Fact> the attribute client:only' },
  { name: 'an attribute without a value', text: '<Fact id="wsgi" is:raw/>', line: 1, message: 'gives <Fact> the attribute is:raw as code' },
  { name: 'an attribute given twice', text: '<Fact id="wsgi" id="asgi"/>', line: 1, message: 'gives <Fact> the attribute id twice' },
  { name: 'an export', text: `a\n\nexport const x = (globalThis.proseRan = true)`, line: 3, message: esmFault, runs: true },
  { name: 'an import', text: "import x from 'node:fs'", line: 1, message: esmFault },
  { name: 'an import of data', text: "a\n\nimport 'data:text/javascript,globalThis.proseRan = true'", line: 3, message: esmFault },
  { name: 'an export between paragraphs of a fence in a list', text: `- \`\`\`\n\nexport default ${JSON.stringify(esm)}`, line: 3, message: esmFault },
  { name: 'an export that replaces the layout', text: 'export { default } from "../../src/pages/404.astro"', line: 1, message: esmFault },

  // Markup that is not ours.
  { name: 'a script', text: `a\n\n<script>${esm}</script>`, line: 3, message: 'uses <script>' },
  { name: 'a style', text: '<style>a</style>', line: 1, message: 'uses <style>' },
  { name: 'a frame within a component', text: '<Note kind="plain">\n<iframe src="https://example.org/"/>\n</Note>', line: 2, message: 'uses <iframe>' },
  { name: 'a fragment', text: 'a <>b</> c', line: 1, message: 'contains raw HTML' },
  { name: 'a member of a component', text: '<Fact.x id="wsgi"/>', line: 1, message: 'uses <Fact.x>' },
  { name: 'a name with a colon', text: '<svg:a id="x"/>', line: 1, message: 'uses <svg:a>' },
  { name: 'a name with a dollar', text: 'a\n\n<$x/>', line: 3, message: 'uses <$x>' },
  { name: 'a name with a low line', text: '<_x/>', line: 1, message: 'uses <_x>' },
  { name: 'a name that every object has', text: '<constructor id="x"/> <toString id="x"/>', line: 1, message: 'uses <constructor>' },
  { name: 'the prototype as an attribute', text: '<Fact id="wsgi" __proto__="x"/>', line: 1, message: 'gives <Fact> the attribute __proto__' },
  { name: 'the prototype as a source', text: 'a<Cite id="__proto__"/><Cite id="constructor"/>', line: 1, message: '<Cite> names __proto__', draft: true },
  { name: 'a component of the renderer', text: 'a\n\n<Fragment set:html="x"/>', line: 3, message: 'uses <Fragment>' },
  { name: 'what stands in for links', text: '<a href="https://example.org/">b</a>', line: 1, message: 'uses <a>' },
  { name: 'a component that never ends', text: 'a\n\n<Note kind="plain">\n\nb', line: 3, message: 'cannot be read' },
  { name: 'an end without a beginning', text: 'a\n\n</Note>', line: 3, message: 'cannot be read' },
  { name: 'marks that overlap', text: 'a\n\n*b <Note kind="plain">c* d</Note>', line: 3, message: 'puts <Note> into a line of text', draft: true },
  { name: 'a sign of less before a number', text: 'a <3 b', line: 1, message: 'cannot be read' },
  { name: 'a comment of HTML', text: 'a\n\n<!-- b -->', line: 3, message: 'cannot be read' },
  { name: 'a document type', text: '<!DOCTYPE html>', line: 1, message: 'cannot be read' },
  { name: 'a footnote', text: 'a[^1]\n\n[^1]: b', line: 1, message: 'has a footnote' },
  { name: 'a box to tick', text: '- [ ] a', line: 1, message: 'has a box to tick' },
  { name: 'tildes that strike text through', text: 'a\nfrom ~30 to 40~ s', line: 2, message: 'strikes text through' },
  { name: 'a second h1', text: 'a\n\n# b', line: 3, message: 'is a title of the first level' },
  { name: 'an h1 that is underlined', text: 'a\n\nb\n===', line: 3, message: 'is a title of the first level' },
  { name: 'an h1 in a quote in a list', text: '- > # a', line: 1, message: 'is a title of the first level' },

  // Addresses.
  { name: 'a link with brackets in its text', text: '[a [b] c](javascript:alert(1))', line: 1, message: address('javascript:alert(1)') },
  { name: 'a link whose text takes two lines', text: '[a\nb](javascript:alert(1))', line: 1, message: address('javascript:alert(1)') },
  { name: 'a link by reference', text: 'a [x][y]\n\n[y]: javascript:alert(1)', line: 1, message: address('javascript:alert(1)') },
  { name: 'a link with an escaped bracket', text: '[a\\] b](javascript:alert(1))', line: 1, message: address('javascript:alert(1)') },
  { name: 'a protocol without slashes', text: '[z](https:evil)', line: 1, message: address('https:evil') },
  { name: 'one slash', text: '[z](https:/evil.example)', line: 1, message: address('https:/evil.example') },
  { name: 'a reference by its text alone', text: '[x]\n\n[x]: <data:text/html,x>', line: 1, message: address('data:text/html,x') },
  { name: 'a reference with an empty name', text: '[x][]\n\n[X]: vbscript:x', line: 1, message: address('vbscript:x') },
  { name: 'letters as references', text: '[a](&#106;avascript:alert(1))', line: 1, message: address('javascript:alert(1)') },
  { name: 'a line break in the protocol', text: '[a](java&#10;script:alert(1))', line: 1, message: address('java\nscript:alert(1)') },
  { name: 'a tab in the protocol', text: '[a](java&Tab;script:alert(1))', line: 1, message: address('java\tscript:alert(1)') },
  { name: 'capitals', text: '[a](JavaScript:alert(1))', line: 1, message: address('JavaScript:alert(1)') },
  { name: 'an escaped colon', text: '[a](javascript\\:alert(1))', line: 1, message: address('javascript:alert(1)') },
  { name: 'the protocol of the page', text: '[a](//evil.example/)', line: 1, message: address('//evil.example/') },
  { name: 'a slash that browsers turn', text: '[a](/\\\\evil.example/)', line: 1, message: address('/\\evil.example/') },
  { name: 'a tab between slashes', text: '[a](/&Tab;/evil.example/)', line: 1, message: address('/\t/evil.example/') },
  { name: 'a relative path', text: '[a](../../evil/)', line: 1, message: address('../../evil/') },
  { name: 'a name before the host', text: '[a](https://github.com@evil.example/)', line: 1, message: address('https://github.com@evil.example/') },
  { name: 'a host in letters that look like others', text: '[a](https://g\u0456thub.com/)', line: 1, message: address('https://g\u0456thub.com/') },
  { name: 'a broken percent sign', text: '[a](/servers/%E0%A4%A/)', line: 1, message: address('/servers/%E0%A4%A/') },
  { name: 'an address that is a link by itself', text: 'see www.evil.example for more', line: 1, message: address('http://www.evil.example') },
  { name: 'an address of mail', text: 'a\n\nwrite to a@evil.example', line: 3, message: address('mailto:a@evil.example') },
  { name: 'a link without a text', text: '[](https://example.org/)', line: 1, message: 'links to https://example.org/ without a text', draft: true },
  { name: 'a link around a link', text: 'a [<Server id="alder"/>](https://example.org/)', line: 1, message: 'puts <Server> into a link', draft: true },
  { name: 'an image from elsewhere', text: '![a](https://example.org/a.png)', line: 1, message: 'shows the image https://example.org/a.png' },
  { name: 'an image by reference', text: '![a][b]\n\n[b]: //evil.example/a.png', line: 1, message: 'shows the image //evil.example/a.png' },
  { name: 'an image that the build would import as a module', text: 'a\n\n![a](../../lab/lab.ts)', line: 3, message: 'shows the image ../../lab/lab.ts' },
  { name: 'an image as data', text: '![a](data:image/svg+xml,x)', line: 1, message: 'shows the image data:image/svg+xml,x' },
  { name: 'an image that stops the build', text: '![a](/%ff.png)', line: 1, message: 'shows the image /%ff.png' },
  { name: 'a definition that nobody uses', text: 'a\n\n[x]: https://example.org/', line: 3, message: 'defines [x], which no link names' },
  { name: 'a second definition', text: '[x]\n\n[x]: https://example.org/\n[x]: javascript:alert(1)', line: 4, message: 'defines [x] again' },
  { name: 'a reference that nothing defines', text: 'a\nb [c][d]', line: 2, message: 'names a reference that nothing defines' },
  { name: 'a link with a space in its address', text: 'a [b](https://example.org/ c)', line: 1, message: 'contains ](' },

  // What nobody sees.
  { name: 'a right-to-left override', text: 'a\n\nb \u202ec', line: 3, message: 'contains the character U+202E' },
  { name: 'an override as a reference', text: 'a &#x202e; b', line: 1, message: 'contains the character U+202E' },
  { name: 'an override in an attribute', text: '<Fact id="ws&#x202e;gi"/>', line: 1, message: 'contains the character U+202E' },
  { name: 'an override in an address', text: '[a](https://example.org/&#x202e;gpj)', line: 1, message: 'contains the character U+202E' },
  { name: 'an override in code', text: '```py\na = "\u202e"\n```', line: 2, message: 'contains the character U+202E' },
  { name: 'an isolate in a title of a link', text: '[a](https://example.org/ "b \u2066 c")', line: 1, message: 'contains the character U+2066' },
  { name: 'a space without width', text: 'a\u200bb', line: 1, message: 'contains the character U+200B' },
  { name: 'a line separator', text: 'a\u2028b', line: 1, message: 'contains the character U+2028' },
  { name: 'a control character', text: 'a\u0007b', line: 1, message: 'contains the character U+0007' },
  { name: 'a tag character', text: 'a\u{e0041}b', line: 1, message: 'contains the character U+E0041' },
];
