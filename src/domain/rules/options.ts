import type { Option, ServerEntry } from '../../schema/index.ts';
import type { Content, Entry, Problem, Rule } from '../model/content.ts';

/** Every living server has the options of its newest release, and our words are for options that it has, with facts that it answers. */
export const options: Rule = ({ servers, options: lists, optionWords }) => [
  ...servers.flatMap((server) =>
    checkList(
      server,
      lists.find(({ id }) => id === server.id),
    ),
  ),
  ...lists.flatMap((list) => checkServer(list, servers)),
  ...optionWords.flatMap((words) => checkWords(words, lists, servers)),
];

const reread = (id: string) => `run npm run lab -- options --servers ${id}`;

function checkList({ id, file, data }: Entry<ServerEntry>, list: Content['options'][number] | undefined): Problem[] {
  const missing = `content/options/${id}.json`;
  if (!list) {
    if (data.identity.state.is === 'archived') return [];
    return [{ file, field: 'name', message: `has no options: ${reread(id)}, which writes ${missing}`, misses: `options/${id}` }];
  }
  const { version, in: main, options: found } = list.data;
  const release = data.identity.packages[0]?.version;
  const fault = (field: string, message: string): Problem => ({ file: list.file, field, message });
  return [
    ...(version === release ? [] : [fault('version', `is ${version}, but the entry is about ${release}: ${reread(id)}`)]),
    ...unknownSources(main, found)
      .filter(([, source]) => !Object.hasOwn(data.sources, source))
      .map(([field, source]) => fault(field, `${source} is not one of the sources of ${file}: name one in lab/options/servers/${id}.ts, then ${reread(id)}`)),
    ...found.flatMap((it, index) =>
      found.findIndex((other) => other.id === it.id) < index ? [fault(`options.${index}.id`, `${it.id} is there twice: let its reader tell them apart`)] : [],
    ),
  ];
}

/** The sources that the lines of options are lines of, each once, with the field that names it first. */
function unknownSources(main: string, found: readonly Option[]): [field: string, source: string][] {
  const named = found.flatMap(({ source }, index): [string, string][] => (source?.in ? [[source.in, `options.${index}.source.in`]] : []));
  return Object.entries(Object.fromEntries([...named.reverse(), [main, 'in']])).map(([source, field]) => [field, source]);
}

function checkServer({ id, file }: Content['options'][number], servers: Content['servers']): Problem[] {
  if (servers.some((it) => it.id === id)) return [];
  return [{ file, field: 'name', message: `there is no server ${id}: add content/servers/${id}.mdx or remove this file`, misses: `servers/${id}` }];
}

function checkWords({ id, file, data }: Content['optionWords'][number], lists: Content['options'], servers: Content['servers']): Problem[] {
  const known = new Set(lists.find((it) => it.id === id)?.data.options.map((it) => it.id));
  if (known.size === 0) return [{ file, field: 'name', message: `there are no options of ${id}: ${reread(id)}`, misses: `options/${id}` }];
  const facts = servers.find((it) => it.id === id)?.data.facts;
  return Object.entries(data).flatMap(([option, { trap }]): Problem[] => [
    ...(known.has(option) ? [] : [{ file, field: option, message: `is no option of ${id}: correct its id, or remove it where a release dropped it` }]),
    ...(facts && trap && 'fact' in trap && !Object.hasOwn(facts, trap.fact)
      ? [{ file, field: `${option}.trap.fact`, message: `${id} does not answer ${trap.fact}: name a feature that its entry answers` }]
      : []),
  ]);
}
