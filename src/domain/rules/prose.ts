import { sections } from '../../vocabulary/sections.ts';
import type { Content, Entry, Problem, Rule } from '../model/content.ts';
import { addressFault, isOfSite } from '../prose/link-address.ts';
import { messageAnchor } from '../prose/message-anchor.ts';
import type { ComponentRule, ProseNames } from '../prose/component-rules.ts';
import type { Prose, ProseComponent, ProseLink } from '../prose/prose.ts';

/** Least number of words in the prose of a profile. */
const leastWords = 600;

/** Prose is words and listed components: no code, sections in order, every citation and file exists. Markup that must never be drawn is unsafe. */
export const prose: Rule = (content, { proseComponents }) => {
  const translated = (kind: string, id: string) => content.translations.filter((it) => it.of === `${kind}/${id}`);
  const check = (kind: 'servers' | 'guides') =>
    content[kind].flatMap((entry) =>
      [entry, ...translated(kind, entry.id)].flatMap((it) => checkProse(it, namesOf(content, entry.data.grounds), proseComponents, kind === 'servers')),
    );
  return [...check('servers'), ...check('guides')];
};

function namesOf({ servers, features, guides, examples }: Content, grounds = {}): ProseNames {
  const ids = (entries: Entry<unknown>[]) => entries.map((it) => it.id);
  return { servers: ids(servers), features: ids(features), guides: ids(guides), examples: Object.keys(examples), grounds: Object.keys(grounds) };
}

type ProblemAt = (line: number, message: string, unsafe?: true) => Problem;

function checkProse({ file, prose: read }: Entry<unknown>, names: ProseNames, rules: Record<string, ComponentRule>, isProfile: boolean): Problem[] {
  const problemAt: ProblemAt = (line, message, unsafe) => ({ file, field: `line ${line}`, message, unsafe });
  const faults = read.faults.map(({ line, message }) => problemAt(line, message, true));
  if (read.unreadable) return faults;
  return [
    ...faults,
    ...read.links.flatMap((it) => checkLink(it, problemAt)),
    ...read.components.flatMap((it) => checkComponent(it, names, rules, problemAt)),
    ...checkMessages(read, file),
    ...checkBeliefs(read, problemAt),
    ...(isProfile ? checkSections(read, file, problemAt) : []),
  ];
}

function checkLink({ url, text, image, line }: ProseLink, problemAt: ProblemAt): Problem[] {
  const nameless = text.trim()
    ? []
    : [
        problemAt(
          line,
          image ? `shows the image ${url} without a text: describe it between the brackets` : `links to ${url} without a text: say where it leads`,
        ),
      ];
  // The build would fetch an image from elsewhere, and import one that stands beside the text as a module.
  if (image)
    return [
      ...nameless,
      ...(isOfSite(url) ? [] : [problemAt(line, `shows the image ${url}: put it into public/ and write its path from there, which begins with /`, true)]),
    ];
  const next = addressFault(url);
  return next ? [...nameless, problemAt(line, `links to ${url}: ${next}`, true)] : nameless;
}

function checkComponent(component: ProseComponent, names: ProseNames, rules: Record<string, ComponentRule>, problemAt: ProblemAt): Problem[] {
  const { name, attributes, line } = component;
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (!rule) return [problemAt(line, `uses <${name}>, which is not a component of ours: use ${Object.keys(rules).join(', ')}`, true)];
  const known = Object.keys(rule.attributes);
  const unknown = Object.keys(attributes).find((it) => !known.includes(it));
  if (unknown) return [problemAt(line, `gives <${name}> the attribute ${unknown}: it takes ${known.join(', ')}`, true)];
  const misplaced = placeFault(component, rule);
  return [
    ...(misplaced ? [problemAt(line, misplaced)] : []),
    ...Object.entries(rule.attributes).flatMap(([key, attribute]) => {
      const value = attributes[key];
      if (value === undefined && attribute.optional) return [];
      if (attribute.insteadInTable && component.inside.includes('table'))
        return [problemAt(line, `gives <${name}> a ${key} in a table: ${attribute.insteadInTable}`)];
      const misses = attribute.misses(value ?? '', names);
      if (misses === undefined) return [];
      return [{ ...problemAt(line, `<${name}> names ${value || 'nothing'}, which does not exist: ${attribute.next}`), misses }];
    }),
  ];
}

function placeFault({ name, inside, inText, filled }: ProseComponent, { place, hasContent }: ComponentRule): string | undefined {
  if (place === 'text' && inside.includes('link')) return `puts <${name}> into a link, and it is a link itself: take one of them out`;
  if (place !== 'text' && inText) return `puts <${name}> into a line of text: give it lines of its own`;
  if (place === 'page' ? inside.length : inside.includes(name)) return `opens <${name}> inside <${inside.at(-1)}>: close that first`;
  if (hasContent && !filled) return `closes <${name}> with nothing in it: write its text between <${name} …> and </${name}>`;
  return filled && !hasContent ? `puts a text into <${name}>, which shows none: end it with /> and write the text after it` : undefined;
}

/** Search leads to a message by its anchor, which a page can have only once. */
function checkMessages({ passages }: Prose, file: string): Problem[] {
  const messages = passages.flatMap((it) => it.messages);
  return [...Map.groupBy(messages, messageAnchor).values()]
    .filter((same) => same.length > 1)
    .map((same) => ({ file, field: 'prose', message: `marks the message ${same.join(' and ')}, which have one anchor: mark the one that is explained` }));
}

/** Whoever contradicts what many believe says why; a paragraph is a line of its file. */
function checkBeliefs({ components }: Prose, problemAt: ProblemAt): Problem[] {
  const grounded = new Set(components.filter(({ name }) => name === 'Cite' || name === 'Fact').map(({ line }) => line));
  return components
    .filter(({ name, line }) => name === 'Belief' && !grounded.has(line))
    .map(({ line }) => problemAt(line, 'names a <Belief> without a ground: add <Cite …/> or <Fact …/> to its line for what is true instead'));
}

function checkSections(read: Prose, file: string, problemAt: ProblemAt): Problem[] {
  const found = read.components.filter((it) => it.name === 'Section');
  const missing = sections
    .filter((id) => !found.some((it) => it.attributes.id === id))
    .map((id) => ({ file, field: 'prose', message: `has no section ${id}: open it with <Section id="${id}">` }));
  if (missing.length) return missing;
  const misplaced = found.find((it, index) => it.attributes.id !== sections[index]);
  if (misplaced) return [problemAt(misplaced.line, `opens ${misplaced.attributes.id} out of order: the order is ${sections.join(', ')}`)];
  return read.words < leastWords
    ? [{ file, field: 'prose', message: `has ${read.words} words, at least ${leastWords} are needed: say more about what surprises people` }]
    : [];
}
