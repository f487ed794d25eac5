import type { Problem, Rule } from '../model/content.ts';

/** Servers, features and guides that are named exist, and no id is used twice. */
export const names: Rule = ({ servers, features, guides, key }) => {
  const problems: Problem[] = [];
  const known = { server: new Set(servers.map((it) => it.id)), feature: new Set(features.map((it) => it.id)) };
  const check = (kind: keyof typeof known, file: string, field: string, id: string) => {
    if (!known[kind].has(id)) problems.push({ file, field, misses: `${kind}s/${id}`, message: `${id} is not a ${kind}: see content/${kind}s/ for the list` });
  };
  for (const { file, id, data } of servers) {
    data.alternatives.forEach((it, index) => {
      check('server', file, `alternatives.${index}.server`, it.server);
      if (it.server === id) problems.push({ file, field: `alternatives.${index}.server`, message: 'is this server itself: name another one' });
      if (it.feature) check('feature', file, `alternatives.${index}.feature`, it.feature);
    });
    data.identity.state.successor?.forEach((it, index) => check('server', file, `identity.state.successor.${index}`, it));
  }
  for (const { file, data } of guides) {
    data.servers.forEach((it, index) => check('server', file, `servers.${index}`, it));
    data.features.forEach((it, index) => check('feature', file, `features.${index}`, it));
  }
  const file = 'content/key.yml';
  for (const couplet of key) {
    couplet.answers.forEach((answer, index) => {
      const field = `${couplet.id}.answers.${index}.to`;
      if (typeof answer.to === 'string') {
        if (!key.some((it) => it.id === answer.to))
          problems.push({ file, field, message: `${answer.to} is not a question of the key: name one of ${key.map((it) => it.id).join(', ')}` });
        return;
      }
      check('server', file, `${field}.server`, answer.to.server);
      answer.to.because.forEach((feature) => check('feature', file, `${field}.because`, feature));
    });
  }
  for (const entries of [servers, features, guides]) problems.push(...duplicates(entries));
  return problems;
};

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
