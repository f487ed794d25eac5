import { setTimeout as sleep } from 'node:timers/promises';
import type { Instance } from '../runner/instance.ts';
import { isAlive } from '../runner/processes.ts';
import { requestBytes } from './request.ts';

/** What becomes of a request that does not end: its code is stopped, only its client is sent away, or nothing happens in our time. */
export const hungVerdicts = ['ended', 'client-only', 'left-alone'] as const;

export interface Hung {
  verdict: (typeof hungVerdicts)[number];
  numbers: {
    /** Whole seconds until the client had an answer or lost its connection. */
    clientSeconds?: number;
    /** Whole seconds until the code was interrupted or its process was gone. */
    codeSeconds?: number;
    /** The status that the client got. */
    status?: number;
  };
}

/** Sends a request that hangs, and looks for at most `seconds` at its client, its code and its process. */
export async function hang(i: Instance, target: string, seconds: number): Promise<Hung> {
  const id = i.id();
  const connection = await i.connect();
  connection.send(requestBytes(`${target}&id=${id}`));
  const begin = await i.log.wait((line) => line.id === id && line.event === 'begin');
  if (!begin) throw new Error('the request did not reach the application within 5 s');
  const start = performance.now();
  const elapsed = () => Math.round((performance.now() - start) / 1000);
  const isStopped = () => i.log.of(id, 'interrupted').length > 0 || !isAlive(begin.pid);
  let [clientSeconds, codeSeconds]: (number | undefined)[] = [];
  while (performance.now() - start < seconds * 1000 && (clientSeconds === undefined || codeSeconds === undefined)) {
    await sleep(500);
    if (clientSeconds === undefined && (connection.waiting.length || connection.peer !== 'open')) clientSeconds = elapsed();
    if (codeSeconds === undefined && isStopped()) codeSeconds = elapsed();
    // A process that is gone has let go of its client, or another one holds it in vain: that is seen within a few seconds.
    if (codeSeconds !== undefined && elapsed() > codeSeconds + 5) break;
  }
  const { status } = await connection.response({ seconds: 0.5 });
  i.note(`client ${clientSeconds === undefined ? 'still waits' : `had its end after ${clientSeconds} s`}`);
  i.note(`code ${codeSeconds === undefined ? 'still runs' : `stopped after ${codeSeconds} s`}`);
  const numbers = { ...(clientSeconds !== undefined && { clientSeconds }), ...(codeSeconds !== undefined && { codeSeconds }), ...(status && { status }) };
  return { verdict: codeSeconds !== undefined ? 'ended' : clientSeconds !== undefined ? 'client-only' : 'left-alone', numbers };
}
