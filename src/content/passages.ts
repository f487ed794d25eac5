import type { Nodes, Root } from 'mdast';
import GithubSlugger from 'github-slugger';
import type { Passage } from '../domain/prose/prose.ts';
import { textOf } from './node-text.ts';

type ComponentNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** What the passages of a text share while it is walked. */
interface Walk {
  anchor: string;
  slugger: GithubSlugger;
  passages: Passage[];
}

/** The passages of a tree in the order of the text, each with the anchor of the section or title that it stands below. */
export function listPassages(tree: Root): Passage[] {
  const walk: Walk = { anchor: '', slugger: new GithubSlugger(), passages: [] };
  visit(tree, walk);
  return walk.passages;
}

function visit(node: Nodes, walk: Walk): void {
  const { anchor, passages } = walk;
  if (node.type === 'heading') walk.anchor = walk.slugger.slug(textOf(node));
  else if (node.type === 'paragraph' || node.type === 'tableRow')
    passages.push({ anchor, text: sentenceOf(node), code: codeOf(node), messages: messagesOf(node), cites: citesOf(node), examples: [] });
  else if (node.type === 'mdxJsxFlowElement' && node.name === 'Example')
    passages.push({ anchor, text: '', code: [], messages: [], cites: [], examples: [attributeOf(node, 'file')] });
  else if ('children' in node) {
    if (node.type === 'mdxJsxFlowElement' && node.name === 'Section') walk.anchor = attributeOf(node, 'id');
    for (const child of node.children) visit(child, walk);
  }
}

/** What a passage says in one line; a server or guide that is named stands there as its component: `<Server id="waitress"/>`. */
function sentenceOf(node: Nodes): string {
  return wordsOf(node)
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:])(?=\s|$)/g, '$1')
    .trim();
}

function wordsOf(node: Nodes): string {
  if (node.type === 'mdxJsxTextElement' && (node.name === 'Server' || node.name === 'Guide')) return `<${node.name} id="${attributeOf(node, 'id')}"/>`;
  if (node.type === 'tableCell') return `${node.children.map(wordsOf).join('')} `;
  if ('children' in node) return node.children.map(wordsOf).join('');
  return 'value' in node ? node.value : '';
}

function codeOf(node: Nodes): string[] {
  if (node.type === 'inlineCode') return [node.value];
  return 'children' in node && !isMessage(node) ? node.children.flatMap(codeOf) : [];
}

function messagesOf(node: Nodes): string[] {
  if (isMessage(node)) return [textOf(node)];
  return 'children' in node ? node.children.flatMap(messagesOf) : [];
}

function citesOf(node: Nodes): string[] {
  if (node.type === 'mdxJsxTextElement' && node.name === 'Cite') return [attributeOf(node, 'id')];
  return 'children' in node ? node.children.flatMap(citesOf) : [];
}

function isMessage(node: Nodes): boolean {
  return node.type === 'mdxJsxTextElement' && node.name === 'Message';
}

function attributeOf(node: ComponentNode, name: string): string {
  const found = node.attributes.find((it) => it.type === 'mdxJsxAttribute' && it.name === name);
  return typeof found?.value === 'string' ? found.value : '';
}
