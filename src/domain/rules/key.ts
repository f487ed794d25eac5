import { passing } from '../../vocabulary/levels.ts';
import type { KeyEntry } from '../../schema/index.ts';
import type { Content, Problem, Rule } from '../model/content.ts';

const file = 'content/key.yml';

/** Every question of the identification key stands once and is reached once, and each answer is a requirement that its server meets. */
export const key: Rule = ({ key: couplets, servers }) => [...repeatedQuestions(couplets), ...unreachedQuestions(couplets), ...unmetReasons(couplets, servers)];

function repeatedQuestions(couplets: KeyEntry): Problem[] {
  const twice = couplets
    .filter((couplet, index) => couplets.findIndex((it) => it.id === couplet.id) < index)
    .map(({ id }) => ({ file, field: id, message: 'is there twice: give each question an id of its own' }));
  const answers = couplets.flatMap((couplet) =>
    couplet.answers.flatMap(({ says }, index) =>
      couplet.answers.findIndex((it) => it.says === says) < index
        ? [{ file, field: `${couplet.id}.answers.${index}.says`, message: 'is the same as another answer: say how they differ' }]
        : [],
    ),
  );
  return [...twice, ...answers];
}

/** Follows the answers from the first question on: a question that leads back would never end. */
function unreachedQuestions(couplets: KeyEntry): Problem[] {
  const reached = new Set<string>();
  const problems: Problem[] = [];
  const follow = (id: string, path: string[]) => {
    if (path.includes(id))
      return void problems.push({ file, field: path.at(-1), message: `leads back to ${id}: lead its answers to a server or to a new question` });
    if (reached.has(id)) return;
    reached.add(id);
    for (const { to } of couplets.find((it) => it.id === id)?.answers ?? []) if (typeof to === 'string') follow(to, [...path, id]);
  };
  if (couplets[0]) follow(couplets[0].id, []);
  const unreached = couplets
    .filter((couplet) => !reached.has(couplet.id))
    .map(({ id }) => ({ file, field: id, message: 'is reached by no answer: lead an answer to it or remove it' }));
  return [...problems, ...unreached];
}

function unmetReasons(couplets: KeyEntry, servers: Content['servers']): Problem[] {
  return couplets.flatMap((couplet) =>
    couplet.answers.flatMap(({ to }, index) => {
      if (typeof to === 'string') return [];
      const facts = servers.find((it) => it.id === to.server)?.data.facts ?? {};
      return to.because
        .filter((feature) => facts[feature] && !passing.normal.includes(facts[feature].level ?? 'unknown'))
        .map((feature) => ({
          file,
          field: `${couplet.id}.answers.${index}.to`,
          message: `sends people to ${to.server} because of ${feature}, which it answers with ${facts[feature]?.level ?? 'a value'}: name another server or another reason`,
        }));
    }),
  );
}
