/** A component in prose with its literal attributes. */
export interface ProseComponent {
  name: string;
  attributes: Record<string, string>;
  line: number;
  kind: 'open' | 'close' | 'single';
}

/** What rules need to know about a piece of prose; code spans and fenced blocks are left out. */
export interface Prose {
  components: ProseComponent[];
  links: { text: string; url: string; image: boolean; line: number }[];
  /** Titles of Markdown, without their marks. */
  headings: string[];
  /** Number of words that a reader reads, code and components aside. */
  words: number;
  /** What is not allowed in prose that strangers write. */
  faults: { line: number; message: string }[];
}

const tag = /<(\/?)([A-Za-z][\w.]*)((?:\s+[\w-]+(?:="[^"]*"|=\{[^}]*\})?)*)\s*(\/?)>/g;
const attribute = /([\w-]+)(?:="([^"]*)"|=(\{[^}]*\}))?/g;

/** Reads prose line by line without running it: components, links and everything that is not allowed. */
export function readProse(body: string): Prose {
  const prose: Prose = { components: [], links: [], headings: [], words: 0, faults: [] };
  let fence = '';
  body.split('\n').forEach((raw, index) => {
    const line = index + 1;
    const mark = /^\s*(```+|~~~+)/.exec(raw)?.[1];
    if (mark && (!fence || mark.startsWith(fence))) {
      fence = fence ? '' : mark;
      return;
    }
    if (fence) return;
    const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(raw)?.[1];
    if (heading) prose.headings.push(heading.replace(/[`*]/g, ''));
    readLine(raw.replace(/(`+)(?:(?!\1).)+\1/g, ' '), line, prose);
  });
  if (fence) prose.faults.push({ line: body.split('\n').length, message: 'opens a code block that never ends: close it with the same marks' });
  return prose;
}

function readLine(text: string, line: number, prose: Prose): void {
  const fault = (message: string) => prose.faults.push({ line, message });
  if (/^(import|export)\s/.test(text)) fault('is code: prose has no import and no export, only the listed components');
  const rest = text.replace(tag, (_, close: string, name: string, attributes: string, single: string) => {
    const found: Record<string, string> = {};
    for (const [, key, literal, expression] of attributes.matchAll(attribute)) {
      if (!key) continue;
      if (expression !== undefined || literal === undefined) fault(`gives <${name}> the attribute ${key} as code: write ${key}="…"`);
      found[key] = literal ?? '';
    }
    prose.components.push({ name, attributes: found, line, kind: close ? 'close' : single ? 'single' : 'open' });
    return ' ';
  });
  for (const [, image, label = '', url = ''] of rest.matchAll(/(!?)\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g)) {
    prose.links.push({ text: label, url, image: image === '!', line });
  }
  const plain = rest.replace(/\]\([^)]*\)/g, ']');
  if (/[{}]/.test(plain)) fault('contains { or }, which would run as code: put it in backticks');
  if (/<[A-Za-z/!]/.test(plain)) fault('contains raw HTML: use Markdown or one of the listed components');
  prose.words += plain.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu)?.length ?? 0;
}
