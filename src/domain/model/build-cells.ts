import type { FactEntry, ServerEntry } from '../../schema/index.ts';
import { buildGround } from './build-ground.ts';
import type { Answer, Answered, Cell, Ground, Observation } from './answer.ts';
import type { Feature } from './feature.ts';
import type { Localize } from './localized.ts';
import type { Configuration, Server } from './server.ts';
import { configurationsOf, defaultOf, isValueWord } from './lookup.ts';
import { valueKindOf } from './value-kinds.ts';
import { evidenceOf, type Scope, type Written } from './evidence.ts';
import { versionsOf, type Seen } from '../lab/observations.ts';

/** One cell for every feature of one server, with what the lab saw of it. */
export function buildCells(data: ServerEntry, server: Server, features: Feature[], localize: Localize, seen: Seen): Record<string, Cell> {
  return Object.fromEntries(
    features.map((feature) => {
      const fact = data.facts[feature.id];
      if (feature.from) return [feature.id, fromIdentity(server, feature)];
      if (!appliesTo(feature, server.interfaces)) return [feature.id, notApplicable(data, server, feature)];
      if (!fact) return [feature.id, unanswered(server, feature)];
      return [feature.id, buildCell(fact, data, server, feature, localize, seen[feature.id] ?? [])];
    }),
  );
}

/** Whether a feature is asked of a server or a configuration with these interfaces. */
export function appliesTo(feature: Pick<Feature, 'applies'>, interfaces: Server['interfaces']): boolean {
  return !feature.applies || feature.applies.some((it) => interfaces.includes(it));
}

function buildCell(fact: FactEntry, data: ServerEntry, server: Server, feature: Feature, localize: Localize, seen: Observation[]): Cell {
  const path = `facts.${feature.id}`;
  const versions = versionsOf(data, fact.checked);
  const answeringForThemselves = Object.keys(fact.in ?? {}).filter((id) => hasAnswer(fact.in![id]!));
  const asked = configurationsOf(server).filter((it) => appliesTo(feature, it.interfaces));
  const isAsked = (configuration: string) => asked.some((it) => it.id === configuration);
  const judged = (written: Written, configuration?: string): Pick<Answered, 'evidence' | 'seen' | 'stale'> => {
    const all = configuration ? seen.filter((it) => it.configuration === configuration) : seen;
    const current = all.filter((it) => versions.includes(it.version));
    const scope: Scope = configuration
      ? { feature, configuration, answeringForThemselves: [] }
      : { feature, configuration: (asked[0] ?? defaultOf(server)).id, answeringForThemselves };
    const evidence = evidenceOf(
      written,
      current.filter((it) => isAsked(it.configuration)),
      scope,
    );
    return { evidence, seen: current, stale: all.length > 0 && current.length === 0 ? all : undefined };
  };
  const ground = (it: FactEntry['ground']) => buildGround(it, data.sources);
  const words = (at: string, english: string | undefined) => (english === undefined ? undefined : localize(at, english));
  const answered = (
    it: Pick<FactEntry, 'needs' | 'note' | 'claimed' | 'dispute'> & { ground?: FactEntry['ground'] } & Answer,
    at: string,
    configuration?: string,
  ): Answered => {
    const standsOn = ground(it.ground ?? fact.ground);
    const lab = standsOn.kind === 'observed' ? standsOn : undefined;
    const known = judged({ ...it, upstream: fact.upstream, byLab: lab !== undefined }, configuration);
    return {
      ...answerOf(it),
      text: hasWords(feature, it.value) ? localize(`${at}.value`, it.value) : undefined,
      ground: lab ? { ...lab, read: known.seen.find((one) => one.probe === lab.probe)?.date } : standsOn,
      needs: it.needs,
      note: words(`${at}.note`, it.note),
      claimed: it.claimed ? { ...answerOf(it.claimed), ground: ground(it.claimed.ground) } : undefined,
      dispute: it.dispute && { text: localize(`${at}.dispute.text`, it.dispute.text), seen: it.dispute.seen },
      ...known,
    };
  };
  const entry = answered(fact, path);
  const differing = server.configurations.flatMap((configuration): [string, Answered][] => {
    const differs = fact.in?.[configuration.id];
    if (differs) {
      const whole = hasAnswer(differs) ? differs : { ...fact, claimed: undefined, dispute: undefined, ...differs };
      return [[configuration.id, answered(whole, `${path}.in.${configuration.id}`, configuration.id)]];
    }
    const level = computedLevel(fact, feature, configuration);
    if (level === undefined || level === fact.level) return [];
    const basis = level === 'not-applicable' ? interfaceGround(data, feature) : entry.ground;
    return [[configuration.id, { level, ground: basis, ...judged({ level }, configuration.id), computed: true }]];
  });
  return {
    ...entry,
    server: server.id,
    feature: feature.id,
    also: (fact.also ?? []).map(ground),
    since: fact.since,
    upstream: fact.upstream,
    checked: fact.checked ?? server.checked,
    in: Object.fromEntries(differing),
  };
}

/**
 * What follows for a configuration without an answer of its own: not-applicable by its interfaces; where an optional
 * answer needs a mode, yes in the configuration that has it and no elsewhere.
 */
function computedLevel(fact: FactEntry, feature: Feature, configuration: Configuration): Answered['level'] {
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

function cellBase(server: Server, feature: Feature): Pick<Cell, 'server' | 'feature' | 'also' | 'checked' | 'in'> {
  return { server: server.id, feature: feature.id, also: [], checked: server.checked, in: {} };
}

function notApplicable(data: ServerEntry, server: Server, feature: Feature): Cell {
  return { ...cellBase(server, feature), level: 'not-applicable', ground: interfaceGround(data, feature), evidence: 'none', seen: [], computed: true };
}

/** The ground of the fact that decides whether the first interface of `applies` is spoken. */
function interfaceGround(data: ServerEntry, feature: Feature): Ground {
  const fact = data.facts[feature.applies?.[0] ?? ''];
  return fact ? buildGround(fact.ground, data.sources) : { kind: 'absent', url: '', label: '', searched: [], paths: [] };
}

/** Stands in for a fact that a rule reports as missing, so that a draft can be drawn. */
function unanswered(server: Server, feature: Feature): Cell {
  return {
    ...cellBase(server, feature),
    level: 'unknown',
    ground: { kind: 'absent', url: '', label: '', searched: [], paths: [] },
    evidence: 'none',
    seen: [],
  };
}

function fromIdentity(server: Server, feature: Feature): Cell {
  const { value, ground } = identityAnswer(server, feature);
  return { ...cellBase(server, feature), value, ground, evidence: 'documented', seen: [] };
}

function identityAnswer(server: Server, feature: Feature): { value: string | number; ground: Ground } {
  switch (feature.from) {
    case 'release':
      return { value: `${server.release.version}, ${server.release.date}`, ground: server.packages[0]!.ground };
    case 'state':
      return { value: server.state.is, ground: server.state.ground };
    case 'licence':
      return { value: server.licence.is, ground: server.licence.ground };
    case 'python':
      return { value: server.python.is, ground: server.python.ground };
    default: {
      const first = server.advisories[0]?.ground ?? server.grounds['no-advisories'];
      return { value: server.advisories.length, ground: first ?? { kind: 'absent', url: '', label: '', searched: [], paths: [] } };
    }
  }
}

/** Every configuration's answer to a feature, the entry's where it has none of its own, default first. */
export function answersByConfiguration(server: Server, cell: Cell): { configuration: Configuration; answer: Answered }[] {
  return configurationsOf(server).map((configuration) => ({ configuration, answer: cell.in[configuration.id] ?? cell }));
}
