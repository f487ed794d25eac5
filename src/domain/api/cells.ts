import { observationPath } from '../lab/observations.ts';
import type { Answer, AnswerWithEvidence, Cell, Claim, Ground, Observation } from '../model/answer.ts';
import type { Catalog } from '../model/catalog.ts';
import { agrees } from '../model/evidence.ts';
import type { Feature } from '../model/feature.ts';
import type { Localized } from '../model/localized.ts';
import { cellOf, defaultOf } from '../model/lookup.ts';
import type { Server } from '../model/server.ts';

interface SourceOut {
  url: string;
  quote?: string;
  searched?: string[];
  paths?: string[];
  probe?: string;
  /** Always there in a published build; a draft may lack it. */
  read?: string;
}

/** A ground as the API gives it. */
export function sourceOut(ground: Ground): SourceOut {
  const { url, read } = ground;
  if (ground.kind === 'quoted') return { url, quote: ground.quote, read };
  return ground.kind === 'absent' ? { url, searched: ground.searched, paths: ground.paths, read } : { url, probe: ground.probe, read };
}

const answerOut = ({ level, value, text }: Answer): Answer => (level ? { level } : { value, text });

interface ObservationOut extends Observation {
  url: string;
}

interface AnsweredOut extends Answer {
  needs?: AnswerWithEvidence['needs'];
  note?: Localized;
  source: SourceOut;
  claimed?: Answer & { source: SourceOut };
  evidence: AnswerWithEvidence['evidence'];
  dispute?: Localized;
  stale?: true;
  observation?: ObservationOut & { agrees: boolean };
}

function observationOut(it: Observation, server: string): ObservationOut {
  return { ...it, url: observationPath(it.probe, server, it.configuration) };
}

/** What an answer belongs to: its feature, its server, and the configuration that it describes. */
interface AnswerScope {
  feature: Pick<Feature, 'value'>;
  server: string;
  configuration: string;
}

/** The result that stands for all that the lab saw: that of the described configuration, if it was run. */
function foremostObservation(answered: AnswerWithEvidence, { feature, server, configuration }: AnswerScope): AnsweredOut['observation'] {
  const it = answered.seen.find((one) => one.configuration === configuration) ?? answered.seen[0];
  return it && { ...observationOut(it, server), agrees: agrees(answered, it, feature) };
}

function claimedOut(claim: Claim): Answer & { source: SourceOut } {
  return { ...answerOut(claim), source: sourceOut(claim.ground) };
}

function answeredOut(answered: AnswerWithEvidence, place: AnswerScope): AnsweredOut {
  const { needs, note, claimed, evidence, dispute, ground, stale } = answered;
  return {
    ...answerOut(answered),
    needs,
    note,
    source: sourceOut(ground),
    claimed: claimed && claimedOut(claimed),
    evidence,
    stale: stale && true,
    dispute: dispute?.text,
    observation: foremostObservation(answered, place),
  };
}

/** A cell as matrix.json holds it. */
export interface CellOut extends AnsweredOut {
  server: string;
  feature: string;
  since?: string;
  in?: Record<string, AnsweredOut>;
}

/** A cell as matrix.json holds it, with the answers of configurations that differ. */
export function cellOut(catalog: Pick<Catalog, 'cells'>, server: Server, feature: Feature): CellOut {
  const cell = cellOf(catalog, server.id, feature.id);
  const place = { feature, server: server.id, configuration: defaultOf(server).id };
  const differing = Object.entries(cell.in).map(([id, answered]) => [id, answeredOut(answered, { ...place, configuration: id })] as const);
  return {
    server: server.id,
    feature: feature.id,
    ...answeredOut(cell, place),
    since: cell.since,
    in: differing.length ? Object.fromEntries(differing) : undefined,
  };
}

/** A cell with all its grounds and all that the lab saw, as the files of one server or feature hold it. */
export function fullCellOut(
  catalog: Pick<Catalog, 'cells'>,
  server: Server,
  feature: Feature,
): CellOut & { also?: SourceOut[]; upstream?: Cell['upstream']; checked: Cell['checked']; seen?: ObservationOut[] } {
  const cell = cellOf(catalog, server.id, feature.id);
  const seen = (cell.stale ?? cell.seen).map((it) => observationOut(it, server.id));
  return {
    ...cellOut(catalog, server, feature),
    also: cell.also.length ? cell.also.map(sourceOut) : undefined,
    upstream: cell.upstream,
    checked: cell.checked,
    seen: seen.length ? seen : undefined,
  };
}
