import type { AnswerWithEvidence, Cell } from './answer.ts';
import { configurationsOf, defaultOf } from './lookup.ts';
import type { Configuration, Server } from './server.ts';

/** Configurations that answer alike, with their answer. */
export interface SharedAnswer {
  configurations: Configuration[];
  answered: AnswerWithEvidence;
}

/**
 * The answers of the configurations that differ from the one that is shown: those under `in`, joined where they are alike; if one of
 * these is shown itself, the default configuration comes first in its place. Configurations keep the order of the server.
 */
export function groupDifferingAnswers(cell: Pick<Cell, 'in'> & AnswerWithEvidence, server: Server, shown?: string): SharedAnswer[] {
  const joined = new Map<string, SharedAnswer>();
  const isShown = shown !== undefined && cell.in[shown] !== undefined;
  for (const configuration of configurationsOf(server)) {
    const isDefault = isShown && configuration.id === defaultOf(server).id;
    const answered = cell.in[configuration.id] ?? (isDefault ? cell : undefined);
    if (!answered || configuration.id === shown) continue;
    const { level, value, evidence, note, needs, ground } = answered;
    // Computed answers carry the ground that they follow from; an own note or ground is told apart.
    const key = JSON.stringify([level, value, evidence, note, needs, answered.computed ? '' : ground]);
    const shared = joined.get(key);
    if (shared) shared.configurations.push(configuration);
    else joined.set(key, { configurations: [configuration], answered });
  }
  return [...joined.values()];
}
