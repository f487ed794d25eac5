import type { FactEntry, ServerEntry } from '../../schema/index.ts';
import { buildGround } from './build-ground.ts';
import type { Answer, AnswerWithEvidence, Cell, Observation } from './answer.ts';
import type { Feature } from './feature.ts';
import type { Localize } from './localized.ts';
import type { Configuration, Server } from './server.ts';
import { configurationsOf, defaultOf, isValueWord } from './lookup.ts';
import { valueKindOf } from './value-kinds.ts';
import { evidenceOf, type Scope, type WrittenAnswer } from './evidence.ts';
import { countedVersions, type ObservationsByFeature } from '../lab/observations.ts';
import { fromIdentity, interfaceGround, notApplicable, unanswered } from './unasked-cells.ts';

/** One cell for every feature of one server, with what the lab saw of it. */
export function buildCells(data: ServerEntry, server: Server, features: Feature[], localize: Localize, seen: ObservationsByFeature): Record<string, Cell> {
  return Object.fromEntries(
    features.map((feature) => {
      const fact = data.facts[feature.id];
      if (feature.from) return [feature.id, fromIdentity(server, feature)];
      if (!appliesTo(feature, server.interfaces)) return [feature.id, notApplicable(data, server, feature)];
      if (!fact) return [feature.id, unanswered(server, feature)];
      return [feature.id, buildCell({ fact, data, server, feature, localize, seen: seen[feature.id] ?? [] })];
    }),
  );
}

/** Whether a feature is asked of a server or a configuration with these interfaces. */
export function appliesTo(feature: Pick<Feature, 'applies'>, interfaces: Server['interfaces']): boolean {
  return !feature.applies || feature.applies.some((it) => interfaces.includes(it));
}

/** A fact with all that its cell is built from; `seen` are the observations of its feature. */
interface AskedFact {
  fact: FactEntry;
  data: ServerEntry;
  server: Server;
  feature: Feature;
  localize: Localize;
  seen: Observation[];
}

/** The answer of an entry, or of one configuration under `in`, as it is written; without a ground of its own it stands on that of the entry. */
type WrittenFact = Pick<FactEntry, 'needs' | 'note' | 'claimed' | 'dispute'> & { ground?: FactEntry['ground'] } & Answer;

function buildCell(asked: AskedFact): Cell {
  const { fact, data, server, feature } = asked;
  const path = `facts.${feature.id}`;
  const entry = buildAnswer(asked, fact, path);
  const differing = server.configurations.flatMap((configuration): [string, AnswerWithEvidence][] => {
    const differs = fact.in?.[configuration.id];
    if (differs) {
      const whole = hasAnswer(differs) ? differs : { ...fact, claimed: undefined, dispute: undefined, ...differs };
      return [[configuration.id, buildAnswer(asked, whole, `${path}.in.${configuration.id}`, configuration.id)]];
    }
    const level = computedLevel(fact, feature, configuration);
    if (level === undefined || level === fact.level) return [];
    const ground = level === 'not-applicable' ? interfaceGround(data, feature) : entry.ground;
    return [[configuration.id, { level, ground, notOn: entry.notOn, ...judge(asked, { level }, configuration.id), computed: true }]];
  });
  return {
    ...entry,
    server: server.id,
    feature: feature.id,
    also: (fact.also ?? []).map((ground) => buildGround(ground, data.sources)),
    since: fact.since,
    upstream: fact.upstream,
    checked: fact.checked ?? server.checked,
    in: Object.fromEntries(differing),
  };
}

/** An answer with its ground, its words in every language and what the lab saw; `path` is that of its field in the entry. */
function buildAnswer(asked: AskedFact, written: WrittenFact, path: string, configuration?: string): AnswerWithEvidence {
  const { fact, data, feature, localize } = asked;
  const { needs, note, claimed, dispute } = written;
  const ground = buildGround(written.ground ?? fact.ground, data.sources);
  const probe = ground.kind === 'observed' ? ground.probe : undefined;
  const known = judge(asked, { ...written, upstream: fact.upstream, standsOnLab: probe !== undefined }, configuration);
  return {
    ...answerOf(written),
    text: hasWords(feature, written.value) ? localize(`${path}.value`, written.value) : undefined,
    ground: probe === undefined ? ground : { ...ground, read: known.seen.find((it) => it.probe === probe)?.date },
    needs,
    notOn: platformsWithout(asked),
    note: note === undefined ? undefined : localize(`${path}.note`, note),
    claimed: claimed && { ...answerOf(claimed), ground: buildGround(claimed.ground, data.sources) },
    dispute: dispute && { text: localize(`${path}.dispute.text`, dispute.text), seen: dispute.seen },
    ...known,
  };
}

function platformsWithout({ fact, server, feature }: AskedFact): AnswerWithEvidence['notOn'] {
  const found = server.platforms.is.filter((it) => fact.notOn?.includes(it) || feature.only?.includes(it) === false);
  return found.length ? found : undefined;
}

/** How an answer is known, by what the lab saw of the version that was checked, in the configurations that the feature is asked of. */
function judge(
  { fact, data, server, feature, seen }: AskedFact,
  written: WrittenAnswer,
  configuration?: string,
): Pick<AnswerWithEvidence, 'evidence' | 'seen' | 'stale'> {
  const versions = countedVersions(data, fact.checked);
  const configurations = configurationsOf(server).filter((it) => appliesTo(feature, it.interfaces));
  const all = configuration ? seen.filter((it) => it.configuration === configuration) : seen;
  const current = all.filter((it) => versions.includes(it.version));
  const scope: Scope = {
    feature,
    configuration: configuration ?? (configurations[0] ?? defaultOf(server)).id,
    answeringForThemselves: configuration ? [] : Object.keys(fact.in ?? {}).filter((id) => hasAnswer(fact.in![id]!)),
  };
  const counted = current.filter((it) => configurations.some(({ id }) => id === it.configuration));
  return { evidence: evidenceOf(written, counted, scope), seen: current, stale: all.length > 0 && current.length === 0 ? all : undefined };
}

/**
 * What follows for a configuration without an answer of its own: not-applicable by its interfaces; where an optional
 * answer needs a mode, yes in the configuration that has it and no elsewhere.
 */
function computedLevel(fact: FactEntry, feature: Feature, configuration: Configuration): AnswerWithEvidence['level'] {
  if (!appliesTo(feature, configuration.interfaces)) return 'not-applicable';
  const modes = (fact.needs ?? []).filter((need) => need.kind === 'mode' && need.configuration);
  if (fact.level !== 'optional' || modes.length === 0) return undefined;
  if (modes.every((need) => need.configuration === configuration.id)) return fact.needs?.length === modes.length ? 'yes' : undefined;
  return 'no';
}

/** Whether a level or a value is given. */
export function hasAnswer({ level, value }: Answer): boolean {
  return level !== undefined || value !== undefined;
}

function answerOf({ level, value }: Answer): Answer {
  return level === undefined ? { value } : { level };
}

/** Whether a value has words that are translated. */
function hasWords(feature: Feature, value: Answer['value']): value is string {
  return feature.value !== undefined && valueKindOf(feature.value).isTranslated(feature.value) && typeof value === 'string' && !isValueWord(value);
}
