import type { Content, Problem, Rule } from '../model/content.ts';

/** Entries that are named exist, and no id is used twice. */
export const names: Rule = ({ servers, features, guides, references, ...content }) => {
  const ids = { servers: idsOf(servers), features: idsOf(features) };
  const unknown = references
    .filter(({ kind, id }) => !ids[kind].has(id))
    .map(({ file, field, kind, id }): Problem => ({
      file,
      field,
      misses: `${kind}/${id}`,
      message: `${id} is not a ${kind.slice(0, -1)}: see content/${kind}/ for the list`,
    }));
  const selves = servers.flatMap(({ file, id, data }) =>
    data.alternatives.flatMap((it, index): Problem[] =>
      it.server === id ? [{ file, field: `alternatives.${index}.server`, message: 'is this server itself: name another one' }] : [],
    ),
  );
  return [...unknown, ...selves, ...questions(content.key), ...[servers, features, guides].flatMap(duplicates)];
};

const idsOf = (entries: { id: string }[]) => new Set(entries.map(({ id }) => id));

function questions(key: Content['key']): Problem[] {
  return key.flatMap((couplet) =>
    couplet.answers.flatMap(({ to }, index): Problem[] => {
      if (typeof to !== 'string' || key.some((it) => it.id === to)) return [];
      const message = `${to} is not a question of the key: name one of ${key.map((it) => it.id).join(', ')}`;
      return [{ file: 'content/key.yml', field: `${couplet.id}.answers.${index}.to`, message }];
    }),
  );
}

function duplicates(entries: { id: string; file: string; data: { formerly?: string[] } }[]): Problem[] {
  const owners = new Map<string, string>();
  return entries.flatMap(({ id, file, data }) =>
    [id, ...(data.formerly ?? [])].flatMap((name) => {
      const other = owners.get(name);
      owners.set(name, file);
      return other ? [{ file, field: 'formerly', message: `${name} is also an id or a former id of ${other}: addresses are never given twice` }] : [];
    }),
  );
}
