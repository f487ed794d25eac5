import type { Instance } from '../runner/instance.ts';
import type { Connection } from './connection.ts';

/** What a server does with a connection on which nothing more comes. `answers`: it says something before it closes. */
export const patienceVerdicts = ['closes', 'answers', 'stays-open'] as const;

export interface Patience {
  verdict: (typeof patienceVerdicts)[number];
  numbers: { seconds?: number; status?: number; waited?: number };
}

/** Whole seconds until the server closes the connection or answers on it, at most the instance's patience. */
export async function patienceWith(i: Instance, connection: Connection): Promise<Patience> {
  const start = performance.now();
  const isAnswered = await connection.more(0, i.patience);
  const seconds = Math.round((performance.now() - start) / 1000);
  if (!isAnswered && connection.peer === 'open') return { verdict: 'stays-open', numbers: { waited: i.patience } };
  if (!isAnswered) return { verdict: 'closes', numbers: { seconds } };
  const { status } = await connection.response({ seconds: 3 });
  return { verdict: 'answers', numbers: { seconds, status } };
}
