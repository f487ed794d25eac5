import GithubSlugger from 'github-slugger';
import type { Definition, Nodes, Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import type { CitedPlace } from '../domain/prose/prose-subject.ts';
import type { Prose, ProseComponent, ProseFault, ProseLink } from '../domain/prose/prose.ts';
import { faultsOf, lineOf } from './markup-faults.ts';
import { findFillingLine, mostLevels, nestingFault } from './nesting.ts';
import { textOf } from './node-text.ts';
import { listPassages } from './passages.ts';

/** What the site's Markdown knows besides CommonMark; the build and the check read prose with the same. */
export const markdownFeatures = { gfm: true, smartPunctuation: true };

const emptyProse: Prose = { components: [], links: [], headings: [], passages: [], words: 0, faults: [] };

/**
 * Reads prose with the parser that the build compiles it with, without running it. It never throws: a text that cannot be parsed is a
 * fault. `first` is the line of its file on which the text begins.
 */
export function readProse(body: string, first = 1): Prose {
  if (!body.trim()) return emptyProse;
  // As in the build, which puts blanks in the place of the frontmatter: lines are those of the file.
  const text = '\n'.repeat(first - 1) + body;
  try {
    return describeTree(parse(text), text.split(/\r\n|\r|\n/));
  } catch (error) {
    const fault = error instanceof RangeError ? nestingFault(findFillingLine(text, parse)) : parserFault(error, first);
    return { ...emptyProse, unreadable: true, faults: [fault] };
  }
}

/** The tree of a text, or undefined if it cannot be parsed. */
export function parseProse(body: string): Root | undefined {
  try {
    return parse(body);
  } catch {
    return undefined;
  }
}

function parse(text: string): Root {
  // The parser aborts the process at an export that ends with a backslash, unless a line follows.
  return mdxToMdast(`${text}\n`, { features: { ...markdownFeatures, frontmatter: false } }) as Root;
}

function describeTree(tree: Root, source: string[]): Prose {
  const nodes = listNodes(tree);
  const deep = nodes.find(({ level }) => level > mostLevels);
  if (deep) return { ...emptyProse, unreadable: true, faults: [nestingFault(lineOf(deep.node))] };
  const found = nodes.map(({ node }) => node);
  const faults = [...found.flatMap((node) => faultsOf(node, source)), ...definitionFaults(found)];
  return {
    components: nodes.flatMap(({ node, inside }) => componentOf(node, inside)),
    links: found.flatMap((node) => linkOf(node, found)),
    headings: headingsOf(found),
    passages: listPassages(tree),
    words: found.reduce((sum, node) => sum + (node.type === 'text' ? countWords(node.value) : 0), 0),
    faults: faults.sort((a, b) => a.line - b.line),
  };
}

/** What a tree cites, in the order of the text. */
export function listCited(tree: Root): CitedPlace[] {
  const slugger = new GithubSlugger();
  let anchor = '';
  return listNodes(tree).flatMap(({ node, inside }) => {
    if (node.type === 'heading') anchor = slugger.slug(textOf(node));
    return componentOf(node, inside).flatMap(({ name, attributes: { id } }) => {
      if (name === 'Section' && id) anchor = id;
      return name === 'Cite' && id ? [{ id, anchor }] : [];
    });
  });
}

/** Every node in the order of the text, with the components, links and tables that it stands in; none below the first that is too deep. */
function listNodes(node: Nodes, inside: string[] = [], level = 0): { node: Nodes; inside: string[]; level: number }[] {
  if (level > mostLevels) return [{ node, inside, level }];
  const name = 'name' in node ? (node.name ?? '') : /^(link|table)(?:Reference)?$/.exec(node.type)?.[1];
  const within = name === undefined ? inside : [...inside, name];
  return [{ node, inside, level }, ...('children' in node ? node.children.flatMap((child) => listNodes(child, within, level + 1)) : [])];
}

/** The parser says `12:3: Expected … (note: …) (source:rule)`. */
function parserFault(error: unknown, first: number): ProseFault {
  const text = error instanceof Error ? error.message : String(error);
  const [, line, explanation = text] = /^(\d+):\d+: ([^]*)$/.exec(text) ?? [];
  const why = explanation.replace(/ \((?:note:[^]*|[\w-]+:[\w-]+)\)$/, '').replace(/ \((?:note: |\d+:\d+\))[^]*$/, '');
  return { line: Number(line ?? first), message: `cannot be read: ${why}: close the tag, or put the text in backticks` };
}

function componentOf(node: Nodes, inside: string[]): ProseComponent[] {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  if (node.name === null) return [];
  const literals = node.attributes.flatMap((it) => (it.type === 'mdxJsxAttribute' && typeof it.value === 'string' ? [[it.name, it.value]] : []));
  return [
    {
      name: node.name,
      attributes: Object.fromEntries(literals) as Record<string, string>,
      line: lineOf(node),
      filled: node.children.some((it) => it.type !== 'text' || (it as { value: string }).value.trim() !== ''),
      inText: node.type === 'mdxJsxTextElement',
      inside,
    },
  ];
}

function linkOf(node: Nodes, all: Nodes[]): ProseLink[] {
  const line = lineOf(node);
  switch (node.type) {
    case 'link':
      return [{ text: labelOf(node), url: node.url, image: false, line }];
    case 'image':
      return [{ text: node.alt ?? '', url: node.url, image: true, line }];
    case 'linkReference':
      return [{ text: labelOf(node), url: definitionOf(node.identifier, all)?.url ?? '', image: false, line }];
    case 'imageReference':
      return [{ text: node.alt ?? '', url: definitionOf(node.identifier, all)?.url ?? '', image: true, line }];
    default:
      return [];
  }
}

function definitionOf(identifier: string, nodes: Nodes[]): Definition | undefined {
  return nodes.find((it): it is Definition => it.type === 'definition' && it.identifier === identifier);
}

function definitionFaults(nodes: Nodes[]): ProseFault[] {
  const used = new Set(nodes.flatMap((it) => (it.type === 'linkReference' || it.type === 'imageReference' ? [it.identifier] : [])));
  return nodes.flatMap((it) => {
    if (it.type !== 'definition') return [];
    if (definitionOf(it.identifier, nodes) !== it) return [{ line: lineOf(it), message: `defines [${it.label ?? it.identifier}] again: keep one definition` }];
    return used.has(it.identifier) ? [] : [{ line: lineOf(it), message: `defines [${it.label ?? it.identifier}], which no link names: remove it` }];
  });
}

function headingsOf(nodes: Nodes[]): Prose['headings'] {
  const slugger = new GithubSlugger();
  return nodes.flatMap((node) => {
    if (node.type !== 'heading') return [];
    const text = textOf(node);
    return [{ text, depth: node.depth, slug: slugger.slug(text), line: lineOf(node) }];
  });
}

/** What a link says to those who hear it: its text, and the texts of its images. */
function labelOf(node: Nodes): string {
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(labelOf).join('') : textOf(node);
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu)?.length ?? 0;
}
