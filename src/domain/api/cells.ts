import type { AnsweredOut, CellOut, ObservationOut, SourceOut } from '../../schema/api.ts';
import { observationPath } from '../lab/observations.ts';
import type { Answer, AnswerWithEvidence, Checked, Claim, Ground, Observation } from '../model/answer.ts';
import type { Catalog } from '../model/catalog.ts';
import { agrees } from '../model/evidence.ts';
import type { Feature } from '../model/feature.ts';
import { cellOf, defaultOf } from '../model/lookup.ts';
import type { Server } from '../model/server.ts';

/** A ground as the API gives it. */
export function sourceOut(ground: Ground): SourceOut {
  const { url } = ground;
  // Only a draft, which nobody publishes, has a source without a day.
  const read = ground.read!;
  if (ground.kind === 'quoted') return { url, quote: ground.quote, read };
  return ground.kind === 'absent' ? { url, searched: ground.searched, paths: ground.paths, read } : { url, probe: ground.probe, read };
}

const answerOut = ({ level, value, text }: Answer): Answer => (level ? { level } : { value, text });

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
  const { needs, note, notOn, claimed, evidence, dispute, ground, stale } = answered;
  return {
    ...answerOut(answered),
    needs,
    note,
    notOn,
    source: sourceOut(ground),
    claimed: claimed && claimedOut(claimed),
    evidence,
    stale: stale && true,
    dispute: dispute?.text,
    observation: foremostObservation(answered, place),
  };
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
export function fullCellOut(catalog: Pick<Catalog, 'cells'>, server: Server, feature: Feature): CellOut & { checked: Checked } {
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
