import { choicePath, valueKindOf } from '../domain/model/value-kinds.ts';
import type { FeatureEntry, GuideEntry, KeyEntry, OptionWordsEntry, PresetsEntry, ProbeEntry, ServerEntry, SettingEntry, StrictEntry } from '../schema/index.ts';
import { valueWords } from '../vocabulary/levels.ts';
import { commentPlace, replaceComments } from './example-comments.ts';

/** English texts that have to be translated, by the path of their field. Prose stands under `body`. */
export type Texts = Record<string, string>;

/** The path that stands for the prose of an entry. */
export const bodyPath = 'body';

const withoutMissing = (texts: Record<string, string | undefined>): Texts =>
  Object.fromEntries(Object.entries(texts).filter((pair): pair is [string, string] => pair[1] !== undefined));

/** Texts of a feature: its words, the meaning of each level and the names of its choices. */
export function textsOfFeature(data: FeatureEntry): Texts {
  const decides = Object.entries(data.decides ?? {}).map(([level, words]) => [`decides.${level}`, words]);
  const choices = data.value
    ? valueKindOf(data.value)
        .choices(data.value)
        .map(([id, words]) => [choicePath(id), words])
    : [];
  return withoutMissing({ name: data.name, question: data.question, why: data.why, ...Object.fromEntries([...decides, ...choices]) });
}

/** Texts of a server's frontmatter. Names, commands and quotes are the same in every language; `worded` are the features whose values have words. */
export function textsOfServer(data: ServerEntry, worded: readonly string[]): Texts {
  const texts: Record<string, string | undefined> = { summary: data.summary, sourcesNote: data.sourcesNote, 'lab.not': data.lab?.not };
  for (const part of ['use', 'not', 'trap'] as const) texts[`inShort.${part}.says`] = data.inShort[part].says;
  data.inShort.set.forEach((it, index) => (texts[`inShort.set.${index}.why`] = it.why));
  for (const [feature, fact] of Object.entries(data.facts)) {
    texts[`facts.${feature}.note`] = fact.note;
    texts[`facts.${feature}.dispute.text`] = fact.dispute?.text;
    if (worded.includes(feature)) texts[`facts.${feature}.value`] = translatableValue(fact.value);
    for (const [configuration, differing] of Object.entries(fact.in ?? {})) {
      texts[`facts.${feature}.in.${configuration}.note`] = differing.note;
      texts[`facts.${feature}.in.${configuration}.dispute.text`] = differing.dispute?.text;
      if (worded.includes(feature)) texts[`facts.${feature}.in.${configuration}.value`] = translatableValue(differing.value);
    }
  }
  data.issues.forEach((issue, index) => (texts[`issues.${index}.text`] = issue.text));
  data.alternatives.forEach((it) => (texts[`alternatives.${it.server}.when`] = it.when));
  return withoutMissing(texts);
}

/** A value that is words: neither a number nor a word for the lack of one. */
function translatableValue(value: string | number | undefined): string | undefined {
  return typeof value === 'string' && !(valueWords as readonly string[]).includes(value) ? value : undefined;
}

/** Texts of a guide's frontmatter. */
export function textsOfGuide(data: GuideEntry): Texts {
  return { title: data.title, summary: data.summary };
}

/** Texts of a probe: what it asks and how it decides. */
export function textsOfProbe({ name, question, application, precondition, sent, classified }: Omit<ProbeEntry, 'clause' | 'terms'>): Texts {
  return withoutMissing({
    name,
    question,
    application,
    precondition,
    sent,
    ...Object.fromEntries(Object.entries(classified).map(([verdict, words]) => [`classified.${verdict}`, words])),
  });
}

/** Texts of the malformed requests, case by case. */
export function textsOfStrict(data: StrictEntry): Texts {
  const cases = Object.entries(data.cases).flatMap(([id, { sent, why }]) => [
    [`cases.${id}.sent`, sent],
    [`cases.${id}.why`, why],
  ]);
  return { ...textsOfProbe(data), ...Object.fromEntries(cases) };
}

/** Texts of the identification key. */
export function textsOfKey(data: KeyEntry): Texts {
  return Object.fromEntries(
    data.flatMap((couplet) => [
      [`${couplet.id}.asks`, couplet.asks] as const,
      ...couplet.answers.map((answer, index) => [`${couplet.id}.answers.${index}.says`, answer.says] as const),
    ]),
  );
}

/** Our own words for the options of a server. */
export function textsOfOptions(data: OptionWordsEntry): Texts {
  const texts: Record<string, string | undefined> = {};
  for (const [id, { means, change, trap }] of Object.entries(data)) {
    texts[`${id}.means`] = means;
    texts[`${id}.change`] = change;
    texts[`${id}.trap`] = trap?.says;
  }
  return withoutMissing(texts);
}

/** Texts of a setting: its words, how the options of servers differ, and what to do where there is none. */
export function textsOfSetting({ name, means, options }: SettingEntry): Texts {
  const texts: Texts = { name, means };
  for (const [server, it] of Object.entries(options)) {
    if (it.agree === 'differs') texts[`options.${server}.how`] = it.how;
    if (it.agree === 'none') texts[`options.${server}.instead`] = it.instead;
  }
  return texts;
}

/** Texts of the matrix's presets. */
export function textsOfPresets(data: PresetsEntry): Texts {
  return Object.fromEntries(data.map(({ id, name }) => [`${id}.name`, name]));
}

/** Comments of examples, in one entry for each of their folders. */
export function textsOfExamples(examples: Record<string, string>): Record<string, Texts> {
  const entries: Record<string, Texts> = {};
  for (const [example, text] of Object.entries(examples)) {
    const { of, path } = commentPlace(example);
    replaceComments(text, (comment, index) => {
      (entries[of] ??= {})[path(index)] = comment;
      return comment;
    });
  }
  return entries;
}
