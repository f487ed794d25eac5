import type { Answer, Answered, Cell, Claim, Ground, Observation } from '../model/answer.ts';
import type { Localized } from '../model/localized.ts';
import { observationPath } from '../lab/observations.ts';

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
  needs?: Answered['needs'];
  note?: Localized;
  source: SourceOut;
  claimed?: Answer & { source: SourceOut };
  evidence: Answered['evidence'];
  dispute?: Localized;
  stale?: true;
  observation?: ObservationOut & { agrees: boolean };
}

function observationOut(it: Observation, server: string): ObservationOut {
  return { ...it, url: observationPath(it.probe, server, it.configuration) };
}

/** The result that stands for all that the lab saw: that of the first configuration, if it was run. */
function foremost({ seen, evidence }: Answered, server: string, first: string): AnsweredOut['observation'] {
  const it = seen.find((one) => one.configuration === first) ?? seen[0];
  return it && { ...observationOut(it, server), agrees: evidence === 'verified' || evidence === 'observed' };
}

function claimedOut(claim: Claim): Answer & { source: SourceOut } {
  return { ...answerOut(claim), source: sourceOut(claim.ground) };
}

function answeredOut(answered: Answered, server: string, first: string): AnsweredOut {
  const { needs, note, claimed, evidence, dispute, ground, stale } = answered;
  return {
    ...answerOut(answered),
    needs,
    note,
    source: sourceOut(ground),
    claimed: claimed && claimedOut(claimed),
    evidence,
    stale: stale && true,
    dispute,
    observation: foremost(answered, server, first),
  };
}

/** A cell as matrix.json holds it. */
export interface CellOut extends AnsweredOut {
  server: string;
  feature: string;
  since?: string;
  in?: Record<string, AnsweredOut>;
}

/** A cell as matrix.json holds it, seen from the first configuration of its server. */
export function cellOut(cell: Cell, first: string): CellOut {
  const own = Object.entries(cell.in).map(([id, answered]) => [id, answeredOut(answered, cell.server, id)] as const);
  return {
    server: cell.server,
    feature: cell.feature,
    ...answeredOut(cell, cell.server, first),
    since: cell.since,
    in: own.length ? Object.fromEntries(own) : undefined,
  };
}

/** A cell with all its grounds and all that the lab saw, as the files of one server or feature hold it. */
export function fullCellOut(
  cell: Cell,
  first: string,
): CellOut & { also?: SourceOut[]; upstream?: Cell['upstream']; checked: Cell['checked']; seen?: ObservationOut[] } {
  const seen = (cell.stale ?? cell.seen).map((it) => observationOut(it, cell.server));
  return {
    ...cellOut(cell, first),
    also: cell.also.length ? cell.also.map(sourceOut) : undefined,
    upstream: cell.upstream,
    checked: cell.checked,
    seen: seen.length ? seen : undefined,
  };
}
