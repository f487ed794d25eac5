import type { SettingEntry } from '../../schema/index.ts';
import type { Content, Entry, Problem, Rule } from '../model/content.ts';

/** Every setting says what each server with options has for it, by options and facts that there are. */
export const settings: Rule = ({ settings: all, servers, options }) => all.flatMap((it) => [...missing(it, options), ...unknown(it, servers, options)]);

function missing({ file, data }: Entry<SettingEntry>, lists: Content['options']): Problem[] {
  return lists
    .filter(({ id }) => !Object.hasOwn(data.options, id))
    .map(({ id }) => ({ file, field: `options.${id}`, message: 'is missing: name its option, or say agree: none and what to do instead' }));
}

function unknown({ file, data }: Entry<SettingEntry>, servers: Content['servers'], lists: Content['options']): Problem[] {
  return Object.entries(data.options).flatMap(([server, own]): Problem[] => {
    const list = lists.find(({ id }) => id === server);
    const facts = servers.find(({ id }) => id === server)?.data.facts;
    const field = `options.${server}`;
    return [
      ...(own.agree !== 'none' && list && !list.data.options.some(({ id }) => id === own.option)
        ? [{ file, field: `${field}.option`, message: `${own.option} is no option of ${server}: use an id of content/options/${server}.json` }]
        : []),
      ...(own.fact && facts && !Object.hasOwn(facts, own.fact)
        ? [{ file, field: `${field}.fact`, message: `${server} does not answer ${own.fact}: name a feature that its entry answers` }]
        : []),
    ];
  });
}
