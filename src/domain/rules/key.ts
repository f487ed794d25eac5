import { passing } from '../../vocabulary/levels.ts';
import type { Rule } from '../model/content.ts';

/** Each answer of the identification key is a requirement that the facts of its server meet, and every question is reached. */
export const key: Rule = ({ key: couplets, servers }) => {
  const file = 'content/key.yml';
  const reached = new Set([
    couplets[0]?.id,
    ...couplets.flatMap((couplet) => couplet.answers.flatMap((answer) => (typeof answer.to === 'string' ? [answer.to] : []))),
  ]);
  const lost = couplets
    .filter((couplet) => !reached.has(couplet.id))
    .map((couplet) => ({ file, field: couplet.id, message: 'is reached by no answer: lead an answer to it or remove it' }));
  const unmet = couplets.flatMap((couplet) =>
    couplet.answers.flatMap((answer, index) => {
      if (typeof answer.to === 'string') return [];
      const { server: id, because } = answer.to;
      const facts = servers.find((it) => it.id === id)?.data.facts ?? {};
      return because
        .filter((feature) => facts[feature] && !passing.normal.includes(facts[feature].level ?? 'unknown'))
        .map((feature) => ({
          file,
          field: `${couplet.id}.answers.${index}.to`,
          message: `sends people to ${id} because of ${feature}, which it answers with ${facts[feature]?.level ?? 'a value'}: name another server or another reason`,
        }));
    }),
  );
  return [...lost, ...unmet];
};
