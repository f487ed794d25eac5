import type { Locale } from '../vocabulary/locales.ts';
import { answerText, type AnswerWords } from './answer-text.ts';
import type { Answer, Answered, Catalog, Cell, Claim, Feature, Ground, Localized, Observation, Server } from './catalog.ts';
import { cellOf, defaultOf } from './lookup.ts';
import { observationPath } from './observations.ts';

/** Version of the API; within it fields are only added. */
export const apiVersion = 1;

/** What every file says about its licences. */
export const apiLicence = 'Facts: CC0-1.0. Quoted lines keep the licence of their source.';

interface SourceOut {
  url: string;
  quote?: string;
  searched?: string[];
  paths?: string[];
  probe?: string;
  read: string;
}

function sourceOut(ground: Ground): SourceOut {
  const { url, read } = ground;
  if (ground.kind === 'quoted') return { url, quote: ground.quote, read };
  return ground.kind === 'absent' ? { url, searched: ground.searched, paths: ground.paths, read } : { url, probe: ground.probe, read };
}

const answerOut = ({ level, value, text }: Answer): Answer => (level ? { level } : { value, text });

interface ObservationOut extends Answer {
  probe: string;
  configuration: string;
  verdict: string;
  version: string;
  host?: string;
  date: string;
  agreed: number;
  of: number;
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

function cellOut(cell: Cell, first: string): CellOut {
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
function fullCellOut(
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

/** A server as lists hold it. */
function serverOut(server: Server) {
  return {
    id: server.id,
    name: server.name,
    release: { version: server.release.version, date: server.release.date },
    interfaces: server.interfaces,
    state: server.state.is,
    platforms: server.platforms.is,
    checked: server.checked,
    configurations: server.configurations.map(({ id, name, default: isDefault }) => (isDefault ? { id, name, default: true } : { id, name })),
  };
}

/** A feature as lists hold it. */
function featureOut(feature: Feature) {
  return {
    id: feature.id,
    ref: feature.ref,
    group: feature.group,
    kind: feature.kind,
    unit: feature.value?.type === 'number' ? feature.value.unit : undefined,
    name: feature.name,
  };
}

const head = (catalog: Catalog) => ({ version: apiVersion, generated: catalog.date, licence: apiLicence });

/** matrix.json: exactly one cell for every server and feature. */
export function matrixOut(catalog: Catalog) {
  return {
    ...head(catalog),
    groups: catalog.groups.map(({ id, letter }) => ({ id, letter })),
    servers: catalog.servers.map(serverOut),
    features: catalog.features.map(featureOut),
    cells: catalog.features.flatMap((feature) => catalog.servers.map((server) => cellOut(cellOf(catalog, server.id, feature.id), defaultOf(server).id))),
  };
}

/** servers.json: every server without its facts. */
export function serversOut(catalog: Catalog) {
  return {
    ...head(catalog),
    servers: catalog.servers.map((server) => ({ ...serverOut(server), summary: server.summary, spdx: server.licence.is, repository: server.repository.is })),
  };
}

/** servers/<id>.json: one server with identity, advisories and all its cells, grounds in full. */
export function serverFile(catalog: Catalog, server: Server) {
  const grounded = <T>(it: { is: T; ground: Ground }) => ({ is: it.is, source: sourceOut(it.ground) });
  return {
    ...head(catalog),
    server: {
      ...serverOut(server),
      summary: server.summary,
      configurations: server.configurations,
      identity: {
        packages: server.packages.map((it) => ({ name: it.name, version: it.version, date: it.date, source: sourceOut(it.ground) })),
        language: grounded(server.language),
        licence: grounded(server.licence),
        repository: grounded(server.repository),
        documentation: grounded(server.documentation),
        python: grounded(server.python),
        platforms: grounded(server.platforms),
        firstRelease: grounded(server.firstRelease),
        state: { ...grounded(server.state), since: server.state.since, successors: server.state.successors },
      },
      advisories: server.advisories.map(({ ground, ...it }) => ({ ...it, source: sourceOut(ground) })),
      issues: server.issues,
      alternatives: server.alternatives,
    },
    cells: catalog.features.map((feature) => fullCellOut(cellOf(catalog, server.id, feature.id), defaultOf(server).id)),
  };
}

/** features.json: every feature without answers. */
export function featuresOut(catalog: Catalog) {
  return { ...head(catalog), features: catalog.features.map(fullFeatureOut), retired: catalog.retired };
}

function fullFeatureOut(feature: Feature) {
  const { question, why, decides, byDefault, applies, standard, terms } = feature;
  return { ...featureOut(feature), question, why, decides, value: feature.value, byDefault, applies, standard, terms };
}

/** features/<id>.json: one feature with every server's answer, grounds in full. */
export function featureFile(catalog: Catalog, feature: Feature) {
  return {
    ...head(catalog),
    feature: fullFeatureOut(feature),
    servers: catalog.servers.map(serverOut),
    cells: catalog.servers.map((server) => fullCellOut(cellOf(catalog, server.id, feature.id), defaultOf(server).id)),
  };
}

/**
 * A cell of CSV: quoted where needed, and prefixed with ' where a spreadsheet would run it as a formula (OWASP, CSV injection).
 * @example csvField('=1+1') // "'=1+1"
 */
export function csvField(value: string): string {
  const safe = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV with CRLF line ends (RFC 4180). */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

/** matrix.csv: a row for every feature, a column for every server, answers in words of one language. */
export function matrixRows(
  features: readonly Feature[],
  columns: readonly { name: string; answer: (feature: Feature) => Answer }[],
  locale: Locale,
  words: AnswerWords,
): string[][] {
  return [
    ['ref', 'feature', ...columns.map((it) => it.name)],
    ...features.map((feature) => [feature.ref, feature.name[locale], ...columns.map((it) => answerText(it.answer(feature), feature, locale, words, String))]),
  ];
}
