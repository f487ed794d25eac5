import type { Content, Entry, Problem, Rule } from '../model/content.ts';
import type { FactEntry, FeatureEntry, ServerEntry } from '../../schema/index.ts';
import { appliesTo } from '../model/build-cells.ts';
import { interfacesOf } from '../model/build-server.ts';
import { isValueWord } from '../model/lookup.ts';
import { valueKindOf } from '../model/value-kinds.ts';
import { editDistance } from '../search/edit-distance.ts';

/** Every feature that applies is answered, and no other; answers fit the kind of their feature. */
export const facts: Rule = (content) => content.servers.flatMap((server) => checkServer(server, content.features));

function checkServer({ file, data }: Entry<ServerEntry>, features: Content['features']): Problem[] {
  const problems: Problem[] = [];
  const interfaces = interfacesOf(data.facts);
  for (const feature of features) {
    const field = `facts.${feature.id}`;
    const fact = data.facts[feature.id];
    if (feature.data.from) {
      if (fact) problems.push({ file, field, message: 'is drawn from the identity: remove it here' });
    } else if (!appliesTo(feature.data, interfaces)) {
      if (fact)
        problems.push({
          file,
          field,
          message: `applies to ${feature.data.applies?.join(', ')} only, which this server does not speak: remove it, not-applicable is computed`,
        });
    } else if (!fact) {
      problems.push({ file, field, message: `is missing: answer "${feature.data.question}" or say unknown and where you looked` });
    } else {
      problems.push(...checkAnswer(fact, feature.data, file, field));
      const lost = fact.notOn?.filter((it) => !data.identity.platforms.is.includes(it)) ?? [];
      if (lost.length) problems.push({ file, field: `${field}.notOn`, message: `names ${lost.join(', ')}, where the server does not run: remove it` });
    }
  }
  for (const id of Object.keys(data.facts)) {
    if (features.some((feature) => feature.id === id)) continue;
    const near = features.find((feature) => editDistance(feature.id, id) <= 2 || feature.data.formerly?.includes(id));
    problems.push({
      file,
      field: `facts.${id}`,
      misses: `features/${id}`,
      message: `is not a feature: ${near ? `did you mean ${near.id}?` : 'see content/features/ for the list'}`,
    });
  }
  return problems;
}

function checkAnswer(fact: FactEntry, feature: FeatureEntry, file: string, field: string): Problem[] {
  const answers: [string, { level?: string; value?: string | number; needs?: readonly { name: string }[] }][] = [
    [field, fact],
    ...(fact.claimed ? [[`${field}.claimed`, fact.claimed] as [string, typeof fact.claimed]] : []),
    ...Object.entries(fact.in ?? {}).map(([configuration, differing]): [string, typeof differing] => [`${field}.in.${configuration}`, differing]),
  ];
  return answers.flatMap(([answerField, answer]) => {
    const message = answerFault(answer, feature);
    const wordy = answer.needs?.find(({ name }) => prose.test(name));
    return [
      ...(message ? [{ file, field: answerField, message }] : []),
      ...(wordy
        ? [{ file, field: `${answerField}.needs`, message: `says "${wordy.name}", which stays in English: name what one types, and explain it in the note` }]
        : []),
    ];
  });
}

/** What is needed is shown as one types it, in every language. */
const prose = /(?<![\w-])(?:an?|the|with|that|which|or|if)(?![\w-])/;

function answerFault({ level, value }: { level?: string; value?: string | number }, feature: FeatureEntry): string | undefined {
  if (feature.kind === 'support') return value === undefined ? undefined : `has a value, but ${feature.ref} asks for a level: use yes, optional, partial, no`;
  if (level !== undefined)
    return ['unknown', 'not-applicable'].includes(level) ? undefined : `has the level ${level}, but ${feature.ref} asks for a value: write value`;
  if (value === undefined || isValueWord(value)) return undefined;
  return feature.value && valueKindOf(feature.value).faultOf(value, feature.value);
}
