import type { Locale } from '../../vocabulary/locales.ts';
import type { AnswerWithEvidence } from '../model/answer.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Feature } from '../model/feature.ts';
import { monthsBetween } from '../model/project-state.ts';
import type { Server } from '../model/server.ts';
import { numberOf, valueKindOf } from '../model/value-kinds.ts';
import type { ConfigurationAnswers, MatrixAnswer, MatrixColumn } from './matrix-model.ts';
import { groupBySpeech } from './speech.ts';

// Apart from the model, because the page's scripts read that: what only a build does is not to travel with them.

/** Most servers that the matrix shows without being asked. */
export const mostMatrixServers = 100;

/** The servers of the matrix in the order of its columns: by what they speak, then as they come. */
export function matrixServers<S extends Pick<Server, 'interfaces'>>(servers: readonly S[]): S[] {
  return groupBySpeech(servers).flatMap(([, group]) => group);
}

/** The servers whose columns come with the page: all of them, or none where they are too many for one table and the page asks which to show. */
export function plainServers<S>(servers: readonly S[]): S[] {
  return servers.length > mostMatrixServers ? [] : [...servers];
}

/** Columns of all servers and, where a server has several, of their configurations. */
export function buildColumns(servers: readonly Server[]): MatrixColumn[] {
  return servers
    .map((server): MatrixColumn => ({ ...columnOf(server), interfaces: server.interfaces }))
    .concat(servers.flatMap((server) => (server.configurations.length > 1 ? configurationColumns(server) : [])));
}

function configurationColumns(server: Server): MatrixColumn[] {
  return server.configurations.map(({ id, name, interfaces }) => ({
    ...columnOf(server),
    id: `${server.id}:${id}`,
    configuration: name,
    interfaces,
  }));
}

function columnOf({ id, name, state, platforms, lastRelease, checked }: Server): Omit<MatrixColumn, 'interfaces'> {
  return { id, server: id, name, state: state.is, platforms: platforms.is, months: monthsBetween(lastRelease, checked.on) };
}

/** An answer as the page carries it; `text` puts an answer into words. */
export function buildAnswer(answered: AnswerWithEvidence, feature: Feature, text: (answered: AnswerWithEvidence, feature: Feature) => string): MatrixAnswer {
  const { level, value, evidence, notOn, stale } = answered;
  return {
    level,
    text: level ?? text(answered, feature),
    number: numberOf(value, feature.value),
    evidence,
    notOn,
    stale: stale && true,
  };
}

/** Every answer of a configuration that differs from its server's. */
export function buildConfigurationAnswers(
  { servers, features, cells }: Catalog,
  text: (answered: AnswerWithEvidence, feature: Feature) => string,
): ConfigurationAnswers {
  const differing: ConfigurationAnswers = {};
  for (const server of servers) {
    for (const feature of features) {
      const cell = cells[server.id]?.[feature.id];
      for (const [configuration, answered] of Object.entries(cell?.in ?? {})) {
        const answer = buildAnswer(answered, feature, text);
        const isSame = cell && answer.text === buildAnswer(cell, feature, text).text && answer.evidence === cell.evidence && !answer.stale === !cell.stale;
        if (!isSame) (differing[`${server.id}:${configuration}`] ??= {})[feature.id] = answer;
      }
    }
  }
  return differing;
}

/** Names of the choices of features whose values are choices, in a language, by feature id and choice. */
export function choiceNames(features: readonly Feature[], locale: Locale): Record<string, Record<string, string>> {
  const named = features.flatMap(({ id, value }) => {
    const names = value ? valueKindOf(value).choices(value) : [];
    return names.length ? [[id, Object.fromEntries(names.map(([key, name]) => [key, name[locale]]))] as const] : [];
  });
  return Object.fromEntries(named);
}
