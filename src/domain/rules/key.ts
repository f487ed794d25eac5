import { passing } from '../../vocabulary/levels.ts';
import type { KeyEntry } from '../../schema/index.ts';
import type { Content, Problem, Rule } from '../model/content.ts';

const file = 'content/key.yml';

/** Every question of the identification key stands once and is reached, and a server that answers lead to has what they ask for, or is said to lack it. */
export const key: Rule = ({ key: couplets, servers }) => [...repeatedQuestions(couplets), ...unreachedQuestions(couplets), ...unmetNeeds(couplets, servers)];

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

/** An answer that ends in a server, and what the answers on one way to it ask for. */
interface Ending {
  field: string;
  asked: string[];
  to: Exclude<KeyEntry[number]['answers'][number]['to'], string>;
}

/** Every way through the key. */
function findEndings(couplets: KeyEntry, [id, ...before]: readonly string[], asked: readonly string[]): Ending[] {
  const answers = couplets.find((it) => it.id === id)?.answers ?? [];
  return answers.flatMap(({ needs, to }, index): Ending[] => {
    const all = [...asked, ...needs];
    if (typeof to !== 'string') return [{ field: `${id}.answers.${index}.to`, asked: [...all, ...to.because], to }];
    return to === id || before.includes(to) ? [] : findEndings(couplets, [to, id!, ...before], all);
  });
}

function unmetNeeds(couplets: KeyEntry, servers: Content['servers']): Problem[] {
  const problems = findEndings(
    couplets,
    couplets.slice(0, 1).map((it) => it.id),
    [],
  ).flatMap(({ field, asked, to }) => {
    const facts = servers.find((it) => it.id === to.server)?.data.facts ?? {};
    const answerOf = (feature: string) => facts[feature] && (facts[feature].level ?? 'a value');
    const has = (feature: string) => passing.normal.some((it) => it === answerOf(feature));
    const unsaid = asked.filter((it) => answerOf(it) && !has(it) && !to.but.includes(it));
    return [
      ...(asked.length === 0 ? [{ field, message: `sends people to ${to.server} for no reason: name in needs or because what makes it the answer` }] : []),
      ...unsaid.map((it) => ({
        field,
        message: `sends people to ${to.server}, who asked for ${it}, which it answers with ${answerOf(it)}: name another server, or say so in but`,
      })),
      ...to.but.filter(has).map((it) => ({ field, message: `says that ${to.server} lacks ${it}, which it answers with ${answerOf(it)}: remove it from but` })),
    ];
  });
  // Several ways may lead to one answer.
  return [...new Map(problems.map((it) => [`${it.field} ${it.message}`, { file, ...it }])).values()];
}
