import type { Answered, Cell } from './answer.ts';
import { configurationsOf, defaultOf } from './lookup.ts';
import type { Configuration, Server } from './server.ts';

/** Configurations that answer alike, with their answer. */
export interface AlikeAnswers {
  configurations: Configuration[];
  answered: Answered;
}

/**
 * The answers of the configurations that differ from the one that is shown: those under `in`, joined where they are alike; if one of
 * these is shown itself, the default configuration comes first in its place. Configurations keep the order of the server.
 */
export function joinAnswers(cell: Pick<Cell, 'in'> & Answered, server: Server, shown?: string): AlikeAnswers[] {
  const joined = new Map<string, AlikeAnswers>();
  const isShown = shown !== undefined && cell.in[shown] !== undefined;
  for (const configuration of configurationsOf(server)) {
    const isDefault = isShown && configuration.id === defaultOf(server).id;
    const answered = cell.in[configuration.id] ?? (isDefault ? cell : undefined);
    if (!answered || configuration.id === shown) continue;
    const { level, value, evidence, note, needs, ground } = answered;
    // Computed answers carry the ground that they follow from; an own note or ground is told apart.
    const key = JSON.stringify([level, value, evidence, note, needs, answered.computed ? '' : ground]);
    const alike = joined.get(key);
    if (alike) alike.configurations.push(configuration);
    else joined.set(key, { configurations: [configuration], answered });
  }
  return [...joined.values()];
}
