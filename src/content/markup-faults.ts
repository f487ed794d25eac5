import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { hiddenCharacters } from '../vocabulary/hidden-characters.ts';

const code = 'contains { or }, which would run as code: put it in backticks';
const esm = 'is code: prose has no import and no export, only the listed components';
const html = 'contains raw HTML: use Markdown or one of the listed components';
const footnote = 'has a footnote: cite a source with <Cite id="…"/>, or say it in the sentence';
const unknown = 'contains markup that prose does not have: write it in plain Markdown';

/** Why a kind of node is a fault, or true where prose may have it; a kind that the parser learns is a compile error here. */
const nodeRules: Record<Nodes['type'], true | string> = {
  root: true,
  paragraph: true,
  heading: true,
  text: true,
  emphasis: true,
  strong: true,
  break: true,
  inlineCode: true,
  code: true,
  list: true,
  listItem: true,
  blockquote: true,
  table: true,
  tableRow: true,
  tableCell: true,
  thematicBreak: true,
  link: true,
  linkReference: true,
  image: true,
  imageReference: true,
  definition: true,
  mdxJsxFlowElement: true,
  mdxJsxTextElement: true,
  mdxFlowExpression: code,
  mdxTextExpression: code,
  mdxjsEsm: esm,
  html,
  footnoteDefinition: footnote,
  footnoteReference: footnote,
  delete: 'strikes text through: write "about" for ~, or leave the words out',
  yaml: unknown,
  toml: unknown,
  math: unknown,
  inlineMath: unknown,
  superscript: unknown,
  subscript: unknown,
  descriptionList: unknown,
  descriptionTerm: unknown,
  descriptionDetails: unknown,
  containerDirective: unknown,
  leafDirective: unknown,
  textDirective: unknown,
};

/** What is wrong with one node of a tree, its children aside; `source` are the lines of the text that it was parsed from. */
export function faultsOf(node: Nodes, source: string[]): { line: number; message: string }[] {
  const line = lineOf(node);
  const allowed = Object.hasOwn(nodeRules, node.type) ? nodeRules[node.type] : unknown;
  if (allowed !== true) return [{ line, message: allowed }];
  return [
    ...messagesOf(node, source).map((message) => ({ line, message })),
    ...(node.type === 'text' ? textFaults(node.value, line) : []),
    ...('children' in node ? citationFaults(node.children) : []),
    ...hiddenFaults(node, line),
  ];
}

/** The line on which a node begins, counted from 1. */
export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

function messagesOf(node: Nodes, source: string[]): string[] {
  switch (node.type) {
    case 'heading':
      return node.depth === 1 ? ['is a title of the first level, and the page has its own: begin with ##'] : [];
    case 'listItem':
      return typeof node.checked === 'boolean' ? ['has a box to tick: write a plain list'] : [];
    case 'code':
      return isClosed(source[(node.position?.end.line ?? 0) - 1], node.position?.start.line === node.position?.end.line)
        ? []
        : ['opens a code block that never ends: close it with the same marks'];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return attributeFaults(node);
    default:
      return [];
  }
}

function isClosed(last = '', isOneLine: boolean): boolean {
  return !isOneLine && /^[\s>]*(?:`{3,}|~{3,})\s*$/.test(last);
}

function attributeFaults({ name, attributes }: MdxJsxFlowElement | MdxJsxTextElement): string[] {
  if (name === null) return [html];
  const names = attributes.map((it) => (it.type === 'mdxJsxAttribute' ? it.name : ''));
  return attributes.flatMap((it, index) => {
    if (it.type !== 'mdxJsxAttribute') return [`gives <${name}> attributes as code: write each one as name="…"`];
    if (typeof it.value !== 'string') return [`gives <${name}> the attribute ${it.name} as code: write ${it.name}="…"`];
    return names.indexOf(it.name) === index ? [] : [`gives <${name}> the attribute ${it.name} twice: keep one`];
  });
}

/** Text that was meant as markup: it would be published with its brackets. */
const unparsedMarkup: [RegExp, string][] = [
  [/\]\(/g, 'contains ]( that makes no link: write [text](https://…) with no space in the address, or put it in backticks'],
  [/\[[^[\]]+\]\[[^[\]]*\]/g, 'names a reference that nothing defines: write [text](https://…), or put it in backticks'],
];

function textFaults(text: string, first: number): { line: number; message: string }[] {
  return unparsedMarkup.flatMap(([pattern, message]) => [...text.matchAll(pattern)].map((it) => ({ line: first + text.slice(0, it.index).split('\n').length - 1, message })));
}

/** A source is named at the word it proves, behind the punctuation: one order in every language, and no number that starts a line. */
function citationFaults(children: Nodes[]): { line: number; message: string }[] {
  return children.flatMap((node, index) => {
    if (node.type !== 'mdxJsxTextElement' || node.name !== 'Cite') return [];
    const [before, after] = [children[index - 1], children[index + 1]];
    const messages = [
      before?.type === 'text' && /\s$/.test(before.value) && 'has a space before <Cite>: write it right after the word, the period or the other <Cite>',
      after?.type === 'text' && /^\s*[.,;:!?…]/.test(after.value) && 'has <Cite> before a punctuation mark: write the mark first, then <Cite>',
    ];
    return messages.flatMap((message) => (message ? [{ line: lineOf(node), message }] : []));
  });
}

/** What hides in a node once its references (`&#x202e;`) are decoded; the reader refuses it where it is written as it is. */
function hiddenFaults(node: Nodes, line: number): { line: number; message: string }[] {
  return stringsOf(node).flatMap((text) => {
    const code = hiddenCharacters.exec(text)?.[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    return code ? [{ line, message: `contains the character U+${code}, which nobody sees: remove it` }] : [];
  });
}

function stringsOf(node: Nodes): string[] {
  const isComponent = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  const parts = isComponent ? [node, ...node.attributes] : [node];
  return parts.flatMap((it) => Object.values(it).filter((value) => typeof value === 'string'));
}
