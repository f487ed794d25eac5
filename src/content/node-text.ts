import type { Nodes } from 'mdast';

/** What a node says, marks and components without text aside. */
export function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}
