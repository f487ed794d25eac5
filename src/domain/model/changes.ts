import type { ServerEntry, ServerOptions } from '../../schema/index.ts';
import { levels, type Level } from '../../vocabulary/levels.ts';
import { serverOfColumn } from '../matrix/columns.ts';
import type { Answer } from './answer.ts';
import type { Feature } from './feature.ts';
import type { Localized } from './localized.ts';

/** A level or a value, as files have it. */
export type LoggedAnswer = string | number;

/** Answers by column (`gunicorn`, or `gunicorn:gthread` where a configuration answers otherwise) and feature. */
export type AnswerRecord = Record<string, Record<string, LoggedAnswer>>;

/** One answer that changed; a server alone is new with all of its answers, a feature alone is asked of every server from then on. */
export interface Change {
  server?: string | undefined;
  feature?: string | undefined;
  /** An option of the server; its answers are its defaults. */
  option?: string | undefined;
  was?: LoggedAnswer | undefined;
  is?: LoggedAnswer | undefined;
  /** Which of the two is the answer of the server, because the configuration had or has none of its own. */
  ofServer?: 'was' | 'is' | undefined;
}

/** What changed on a day for one reason; `id` is the day with a number, `2026-11-28-2`, which stays. */
export interface LoggedChange {
  id: string;
  on: string;
  why: Localized;
  what: Change[];
}

/** Every answer that entries type, those of configurations included. */
export function answersOf(servers: readonly { id: string; data: Pick<ServerEntry, 'facts'> }[]): AnswerRecord {
  const record: AnswerRecord = {};
  const keep = (column: string, feature: string, answer: LoggedAnswer | undefined) => {
    if (answer !== undefined) (record[column] ??= {})[feature] = answer;
  };
  for (const { id, data } of servers) {
    for (const [feature, fact] of Object.entries(data.facts)) {
      keep(id, feature, fact.level ?? fact.value);
      for (const [configuration, own] of Object.entries(fact.in ?? {})) keep(`${id}:${configuration}`, feature, own.level ?? own.value);
    }
  }
  return record;
}

/** An option without a default has this one in the log. */
export const noDefault = 'none';

/** The default of every option, by server and id. */
export function defaultsOf(lists: readonly { id: string; data: Pick<ServerOptions, 'options'> }[]): Record<string, Record<string, string>> {
  return Object.fromEntries(lists.map(({ id, data }) => [id, Object.fromEntries(data.options.map((it) => [it.id, it.default ?? noDefault]))]));
}

/** Options that came, went or have another default; those of a server that was asked for the first time are no change. */
export function optionChanges(before: Record<string, Record<string, string>>, now: Record<string, Record<string, string>>): Change[] {
  return Object.entries(now).flatMap(([server, is]) => {
    const was = before[server];
    if (!was) return [];
    const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((option) => was[option] !== is[option]);
    return changed.map((option): Change => ({ server, option, was: was[option], is: is[option] }));
  });
}

/** What differs between two records: every answer by itself, but a new server and a question that nobody had answered as one change each. */
export function changesBetween(before: AnswerRecord, now: AnswerRecord): Change[] {
  const isNewServer = (column: string) => !(serverOfColumn(column) in before);
  const asked = featuresOf(before);
  const newServers = Object.keys(now).filter((it) => it === serverOfColumn(it) && isNewServer(it));
  const newFeatures = [...featuresOf(keepColumns(now, (it) => !isNewServer(it)))].filter((it) => !asked.has(it));
  const changed = [...new Set([...Object.keys(before), ...Object.keys(now)])].flatMap((server) => {
    const [was, is] = [before[server] ?? {}, now[server] ?? {}];
    if (isNewServer(server)) return [];
    return [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .filter((feature) => was[feature] !== is[feature] && !newFeatures.includes(feature))
      .map((feature): Change => ({ server, feature, was: was[feature], is: is[feature] }));
  });
  return [...newServers.map((server): Change => ({ server })), ...newFeatures.map((feature): Change => ({ feature })), ...changed];
}

const featuresOf = (record: AnswerRecord) => new Set(Object.values(record).flatMap(Object.keys));

function keepColumns(record: AnswerRecord, matches: (column: string) => boolean): AnswerRecord {
  return Object.fromEntries(Object.entries(record).filter(([column]) => matches(column)));
}

/** The log with an id for each entry, which counts within its day from the oldest. */
export function numberChanges(log: readonly Omit<LoggedChange, 'id'>[]): LoggedChange[] {
  return log.map((entry, index) => ({ ...entry, id: `${entry.on}-${log.slice(index).filter(({ on }) => on === entry.on).length}` }));
}

/**
 * The log, newest first, in which a configuration that had no answer of its own before a change, or has none since, has that of its server at
 * that time; `now` is what every column answers today.
 */
export function inheritAnswers<Entry extends Pick<LoggedChange, 'what'>>(log: readonly Entry[], now: AnswerRecord): Entry[] {
  const own = structuredClone(now);
  return log.map((entry) => {
    const after = structuredClone(own);
    for (const { server, feature, was } of entry.what) if (server && feature) (own[server] ??= {})[feature] = was!;
    const what = entry.what.map((it): Change => {
      const server = serverOfColumn(it.server ?? '');
      if (!it.feature || server === it.server) return it;
      const [was, is] = [own[server]?.[it.feature], after[server]?.[it.feature]];
      if (it.was === undefined && was !== undefined) return { ...it, was, ofServer: 'was' };
      return it.is === undefined && is !== undefined ? { ...it, is, ofServer: 'is' } : it;
    });
    return { ...entry, what };
  });
}

/** What the log keeps as an answer to a feature: for a value feature a word that is no value is a level. */
export function loggedAnswer(answer: LoggedAnswer, { kind }: Pick<Feature, 'kind'>): Answer {
  const isLevel = kind === 'support' ? levels.includes(answer as Level) : ['unknown', 'not-applicable'].includes(String(answer));
  return isLevel ? { level: answer as Level } : { value: answer };
}

/** Entries of the log that speak of a server, each with those changes alone; a new question is one to every server. */
export function changesOf(log: readonly LoggedChange[], server: string): LoggedChange[] {
  return log
    .map((entry) => ({ ...entry, what: entry.what.filter((it) => it.server === undefined || serverOfColumn(it.server) === server) }))
    .filter(({ what }) => what.length > 0);
}
