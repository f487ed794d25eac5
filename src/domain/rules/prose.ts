import { proseComponents, sections } from '../../vocabulary/sections.ts';
import type { Content, Entry, Problem, Rule } from '../model/content.ts';
import { readProse, type Prose } from '../prose/prose.ts';

/** Least number of words in the prose of a profile. */
const leastWords = 600;

/** Prose is words and listed components: no code, sections in order, every citation and file exists. */
export const prose: Rule = (content) => {
  const translated = (kind: string, id: string) => content.translations.filter((it) => it.of === `${kind}/${id}`);
  return [
    ...content.servers.flatMap((server) => [server, ...translated('servers', server.id)].flatMap((it) => checkPiece(it, server.data, content, true))),
    ...content.guides.flatMap((guide) => [guide, ...translated('guides', guide.id)].flatMap((it) => checkPiece(it, guide.data, content, false))),
  ];
};

interface Cited {
  grounds?: Record<string, unknown>;
  facts?: Record<string, unknown>;
}

function checkPiece({ file, body }: Entry<unknown>, data: Cited, content: Content, profile: boolean): Problem[] {
  const read = readProse(body);
  const at = (line: number, message: string): Problem => ({ file, field: `prose line ${line}`, message });
  return [
    ...read.faults.map(({ line, message }) => at(line, message)),
    ...read.links
      .filter((it) => it.image && !it.text.trim())
      .map((it) => at(it.line, `shows the image ${it.url} without a text: describe it between the brackets`)),
    ...read.links
      .filter((it) => !it.image && !/^(https:|\/|#)/.test(it.url))
      .map((it) => at(it.line, `links to ${it.url}: write an https address, or one that begins with / for a page of the site`)),
    ...checkComponents(read, data, content, at),
    ...(profile ? checkSections(read, file, at) : []),
  ];
}

type At = (line: number, message: string) => Problem;

function checkComponents(read: Prose, data: Cited, content: Content, at: At): Problem[] {
  const has = (kind: 'servers' | 'features' | 'guides', id = '') => (content[kind].some((it) => it.id === id) ? undefined : `${kind}/${id}`);
  // What each component names that is not there, as `servers/waitress` where it is an entry.
  const missing: Record<string, (attributes: Record<string, string>) => string | undefined> = {
    Fact: ({ id, server }) => has('features', id) ?? (server === undefined ? undefined : has('servers', server)),
    Cite: ({ id = '' }) => (Object.hasOwn(data.grounds ?? {}, id) ? undefined : id),
    Server: ({ id }) => has('servers', id),
    Guide: ({ id }) => has('guides', id),
    Example: ({ file = '' }) => (Object.hasOwn(content.examples, file) ? undefined : file),
    Note: ({ kind = '' }) => (['plain', 'caution'].includes(kind) ? undefined : kind),
  };
  const next: Record<string, string> = {
    Fact: 'name a feature of content/features/',
    Cite: 'add it to grounds in the frontmatter',
    Server: 'name a server of content/servers/',
    Guide: 'name a guide of content/guides/',
    Example: 'put the file into content/examples/',
    Note: 'use plain or caution',
  };
  return read.components.flatMap(({ name, attributes, line, kind }) => {
    const allowed = proseComponents[name];
    if (!allowed) return [at(line, `uses <${name}>, which is not a component of ours: use ${Object.keys(proseComponents).join(', ')}`)];
    if (kind === 'close') return [];
    const unknown = Object.keys(attributes).find((it) => !allowed.includes(it));
    if (unknown) return [at(line, `gives <${name}> the attribute ${unknown}: it takes ${allowed.join(', ')}`)];
    const misses = missing[name]?.(attributes);
    if (misses === undefined) return [];
    return [{ ...at(line, `<${name}> names ${Object.values(attributes).join(' ') || 'nothing'}, which does not exist: ${next[name]}`), misses }];
  });
}

function checkSections(read: Prose, file: string, at: At): Problem[] {
  const found = read.components.filter((it) => it.name === 'Section' && it.kind === 'open');
  const missing = sections
    .filter((id) => !found.some((it) => it.attributes.id === id))
    .map((id) => ({ file, field: 'prose', message: `has no section ${id}: open it with <Section id="${id}">` }));
  const strange = found
    .filter((it) => !(sections as readonly string[]).includes(it.attributes.id ?? ''))
    .map((it) => at(it.line, `opens the section ${it.attributes.id}, which is not one of ${sections.join(', ')}`));
  if (missing.length || strange.length) return [...missing, ...strange];
  const misplaced = found.find((it, index) => it.attributes.id !== sections[index]);
  if (misplaced) return [at(misplaced.line, `opens ${misplaced.attributes.id} out of order: the order is ${sections.join(', ')}`)];
  return read.words < leastWords
    ? [{ file, field: 'prose', message: `has ${read.words} words, at least ${leastWords} are needed: say more about what surprises people` }]
    : [];
}
