import type { Nodes, Parents, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown, type Handle, type Info, type State } from 'mdast-util-to-markdown';
import { proseComponents, type PrintContext, type ProseComponentEntry } from './prose-components.ts';

type Component = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Prose as plain Markdown, from the tree that its rules judged: components as their entries print them, links within the site with
 * their whole address. Without a tree, which only a draft can lack, it is empty.
 */
export function proseMarkdown(tree: Root | undefined, context: PrintContext): string {
  if (!tree) return '';
  const print: Handle = (node: Component, _: Parents | undefined, state: State, info: Info) => printComponent(node, childrenOf(node, state, info), context);
  return toMarkdown(withAddresses(tree, context.words.address), {
    bullet: '-',
    rule: '-',
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
    handlers: { mdxJsxFlowElement: print, mdxJsxTextElement: print },
  }).trim();
}

function printComponent({ name, attributes }: Component, inner: string, context: PrintContext): string {
  const entries: Record<string, ProseComponentEntry> = proseComponents;
  const literals = attributes.flatMap((it) => (it.type === 'mdxJsxAttribute' && typeof it.value === 'string' ? [[it.name, it.value]] : []));
  return entries[name!]!.print(Object.fromEntries(literals) as Record<string, string>, inner, context);
}

/** The children of a component, printed; those of one that opens and closes on one line are no paragraphs but text. */
function childrenOf(node: Component, state: State, info: Info): string {
  if (node.type === 'mdxJsxTextElement') return state.containerPhrasing(node, info);
  const isText = node.children.some((it) => (it as Nodes).type === 'text');
  return isText ? state.containerPhrasing({ type: 'paragraph', children: node.children as never }, info) : state.containerFlow(node, info);
}

function withAddresses<T extends Nodes>(node: T, address: (path: string) => string): T {
  const children = 'children' in node ? { children: node.children.map((it) => withAddresses(it, address)) } : {};
  const url = 'url' in node && node.url.startsWith('/') ? { url: address(node.url) } : {};
  return { ...node, ...children, ...url };
}
