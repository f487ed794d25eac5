import { locales, sourceLocale } from '../../vocabulary/locales.ts';
import type { FeatureEntry, GuideEntry, ServerEntry } from '../../schema/index.ts';
import { interfaces } from '../../vocabulary/interfaces.ts';
import { passing } from '../../vocabulary/levels.ts';
import { buildCells } from './build-cells.ts';
import { buildGround } from './build-ground.ts';
import { buildLab } from '../lab/build-lab.ts';
import type { Catalog, Couplet, Guide } from './catalog.ts';
import type { Feature } from './feature.ts';
import type { Localize, Localized } from './localized.ts';
import type { Server } from './server.ts';
import { compareRefs, groupFeatures } from './lookup.ts';
import { lastRelease } from './project-state.ts';
import type { Content, Entry } from './content.ts';
import { valueKindOf } from './value-kinds.ts';
import { collectSeen } from '../lab/observations.ts';

/** Joins all of the content into one model. Content that breaks a rule is joined as far as it goes; the rules report it. */
export function buildCatalog(content: Content): Catalog {
  const features = content.features
    .map((it) => buildFeature(it, localizeWith(content, `features/${it.id}`), content))
    .sort((a, b) => compareRefs(a.ref, b.ref));
  const entries = orderServers(content.servers);
  const servers = entries.map((it) => buildServer(it, content));
  const cells = Object.fromEntries(
    entries.map((it, index) => [it.id, buildCells(it.data, servers[index]!, features, localizeWith(content, `servers/${it.id}`), collectSeen(content, it.id))]),
  );
  return {
    servers,
    features,
    groups: groupFeatures(features),
    guides: content.guides.map((it) => buildGuide(it, content)).sort((a, b) => a.order - b.order),
    key: buildKey(content),
    retired: Object.entries(content.refs).flatMap(([ref, owner]) =>
      typeof owner === 'string' ? [] : [{ ref, day: owner.retired, why: owner.why, successors: owner.successors }],
    ),
    cells,
    examples: content.examples,
    exampleRuns: Object.fromEntries(content.exampleRuns.map((it) => [it.example, it])),
    lab: buildLab(content, { localizeWith: (of) => localizeWith(content, of), servers }),
    date: latestOf([...entries.map((it) => it.data.checked.on), ...content.observations.flatMap((it) => it.data.results.map(({ date }) => date))]),
  };
}

/** Servers in the order of the site: by name. */
export function orderServers(servers: Content['servers']): Content['servers'] {
  return servers.toSorted((a, b) => a.data.name.localeCompare(b.data.name, sourceLocale));
}

const latestOf = (days: readonly string[]) => days.reduce((latest, day) => (day > latest ? day : latest), '');

/** Interfaces of a server: those whose fact is yes, optional or partial. */
export function interfacesOf(facts: ServerEntry['facts']): Server['interfaces'] {
  return interfaces.filter((it) => passing.normal.includes(facts[it]?.level ?? 'no'));
}

function localizeWith(content: Content, of: string): Localize {
  const words = new Map(content.translations.filter((it) => it.of === of).map((it) => [it.locale as string, it.data.words as Record<string, string>]));
  return (path, english) =>
    Object.fromEntries(locales.map((locale) => [locale, locale === sourceLocale ? english : (words.get(locale)?.[path] ?? english)])) as Localized;
}

function termsOf(content: Content, of: string, english: string[]): Feature['terms'] {
  return Object.fromEntries(
    locales.map((locale) => [
      locale,
      locale === sourceLocale ? english : (content.translations.find((it) => it.of === of && it.locale === locale)?.data.terms ?? []),
    ]),
  ) as Feature['terms'];
}

function buildFeature({ id, data }: Entry<FeatureEntry>, localize: Localize, content: Content): Feature {
  return {
    id,
    ref: data.ref,
    group: data.group,
    kind: data.kind,
    name: localize('name', data.name),
    question: localize('question', data.question),
    why: localize('why', data.why),
    decides: Object.fromEntries(Object.entries(data.decides ?? {}).map(([level, words]) => [level, localize(`decides.${level}`, words)])),
    value: data.value && valueKindOf(data.value).localize(data.value, localize),
    glance: data.glance,
    telling: data.telling,
    from: data.from,
    applies: data.applies,
    standard: data.standard ?? [],
    terms: termsOf(content, `features/${id}`, data.terms),
    formerly: data.formerly ?? [],
  };
}

function buildServer({ id, file, data }: Entry<ServerEntry>, content: Content): Server {
  const localize = localizeWith(content, `servers/${id}`);
  const { identity } = data;
  const ground = (it: { in: string }) => buildGround(it as ServerEntry['identity']['licence']['ground'], data.sources);
  const [first] = identity.packages;
  const grounded = <T>(it: { is: T; ground: { in: string } }) => ({ is: it.is, ground: ground(it.ground) });
  return {
    id,
    file,
    name: data.name,
    summary: localize('summary', data.summary),
    terms: termsOf(content, `servers/${id}`, data.terms),
    formerly: data.formerly ?? [],
    interfaces: interfacesOf(data.facts),
    release: { name: first!.name, version: first!.version, date: first!.date },
    packages: identity.packages.map((it) => ({ name: it.name, version: it.version, date: it.date, ground: ground(it.ground) })),
    language: grounded(identity.language),
    licence: grounded(identity.licence),
    repository: grounded(identity.repository),
    documentation: grounded(identity.documentation),
    python: { is: pythonRange(identity.python.is), ground: ground(identity.python.ground) },
    platforms: grounded(identity.platforms),
    firstRelease: grounded(identity.firstRelease),
    lastRelease: lastRelease(identity),
    state: { ...grounded(identity.state), since: identity.state.since, successors: identity.state.successor ?? [] },
    checked: data.checked,
    configurations: Object.entries(data.configurations).map(([configuration, it]) => ({
      id: configuration,
      name: it.name,
      default: it.default ?? false,
      command: it.command,
      interfaces: it.interfaces,
    })),
    advisories: data.advisories.map((it) => ({ id: it.id, url: advisoryUrl(it.id), affected: it.affected, fixed: it.fixed, ground: ground(it.ground) })),
    issues: data.issues.map((it, index) => ({ url: it.url, text: localize(`issues.${index}.text`, it.text), read: it.read })),
    alternatives: data.alternatives.map((it) => ({ server: it.server, when: localize(`alternatives.${it.server}.when`, it.when), feature: it.feature })),
    grounds: Object.fromEntries(Object.entries(data.grounds ?? {}).map(([key, it]) => [key, buildGround(it, data.sources)])),
  };
}

/**
 * A range of Python versions as people write it.
 * @example pythonRange({ min: '3.9' }) // '3.9+'
 */
export function pythonRange({ min, max }: { min: string; max?: string }): string {
  return max ? `${min}–${max}` : `${min}+`;
}

function advisoryUrl(id: string): string {
  if (id.startsWith('CVE-')) return `https://www.cve.org/CVERecord?id=${id}`;
  if (id.startsWith('GHSA-')) return `https://github.com/advisories/${id}`;
  return `https://osv.dev/vulnerability/${id}`;
}

function buildGuide({ id, file, data }: Entry<GuideEntry>, content: Content): Guide {
  const localize = localizeWith(content, `guides/${id}`);
  return {
    id,
    file,
    title: localize('title', data.title),
    summary: localize('summary', data.summary),
    group: data.group,
    order: data.order,
    servers: data.servers,
    features: data.features,
    terms: termsOf(content, `guides/${id}`, data.terms),
    formerly: data.formerly ?? [],
    grounds: Object.fromEntries(Object.entries(data.grounds ?? {}).map(([key, it]) => [key, buildGround(it, data.sources)])),
  };
}

function buildKey(content: Content): Couplet[] {
  const localize = localizeWith(content, 'key');
  return content.key.map((couplet) => ({
    id: couplet.id,
    asks: localize(`${couplet.id}.asks`, couplet.asks),
    answers: couplet.answers.map((answer, index) => ({
      says: localize(`${couplet.id}.answers.${index}.says`, answer.says),
      to: typeof answer.to === 'string' ? { question: content.key.findIndex((it) => it.id === answer.to) + 1 } : answer.to,
    })),
  }));
}
