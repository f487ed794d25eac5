import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RoundOutcome } from './ask.ts';
import type { FoundProbe } from './catalog.ts';
import { labFolder } from './context.ts';
import { definitionOf } from './definition.ts';
import { replaceFile } from './files.ts';
import { offersOf } from './offer.ts';
import type { Target } from './round.ts';
import { runnerVersion } from './runner-version.ts';

/** Probes that were asked one after the other, in one of the rounds. */
export interface Asked {
  batch: readonly FoundProbe[];
  round: number;
}

/** Where and when a target is asked; answers of another day, Python or lock are no part of this run. */
export interface Circumstances {
  today: string;
  python: string;
  /** Exact versions of what the server's environment has. */
  lock: string;
}

/** What a run has asked of a configuration and not recorded yet. A run that was interrupted leaves it, and the next one goes on from there. */
export class Unfinished {
  /** How many answers were there already. */
  taken = 0;
  readonly #target: Target;
  readonly #circumstances: Circumstances;
  readonly #folder: string;

  constructor(target: Target, circumstances: Circumstances, folder = join(labFolder, '.unfinished')) {
    this.#target = target;
    this.#circumstances = circumstances;
    this.#folder = join(folder, target.server.id, target.configuration);
  }

  /** What was answered to the same question, asked in the same way; undefined where nothing was. */
  find(asked: Asked): RoundOutcome[] | undefined {
    const file = this.#fileOf(asked);
    if (!existsSync(file)) return undefined;
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Omit<RoundOutcome, 'probe'>[];
    this.taken += kept.length;
    return kept.map((outcome, index) => ({ ...outcome, probe: asked.batch[index]! }));
  }

  /** Keeps the answers of a batch, unless one of its probes could not be asked: then all of it is asked again. */
  keep(asked: Asked, outcomes: readonly RoundOutcome[]): void {
    if (outcomes.some(({ failure }) => failure !== undefined)) return;
    const ordered = asked.batch.map(({ id }) => outcomes.find((it) => it.probe.id === id)!);
    replaceFile(this.#fileOf(asked), JSON.stringify(ordered.map(({ probe: _, ...outcome }) => outcome)));
  }

  /** Forgets everything: it is recorded. */
  forget(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #fileOf({ batch, round }: Asked): string {
    const configuration = this.#target.server.adapter.configurations[this.#target.configuration]!;
    const questions = batch.map((found) => [found.id, definitionOf(found), ...offersOf(configuration, found.probe).map(({ id }) => id)]);
    const name = createHash('sha256').update(JSON.stringify([this.#circumstances, runnerVersion, round, questions]));
    return join(this.#folder, `${name.digest('hex').slice(0, 16)}.json`);
  }
}
