import type { GroundEntry, ServerEntry } from '../../schema/index.ts';
import { interfaces } from '../../vocabulary/interfaces.ts';
import { passing } from '../../vocabulary/levels.ts';
import { buildGround, buildGrounds } from './build-ground.ts';
import type { Content, Entry } from './content.ts';
import { localizeWith, termsOf } from './localize.ts';
import { lastRelease } from './project-state.ts';
import type { Localize } from './localized.ts';
import type { Grounded, InShort, Server } from './server.ts';

/** Joins a server's entry with its translations: everything that its profile shows, prose aside. */
export function buildServer({ id, file, data }: Entry<ServerEntry>, content: Content): Server {
  const localize = localizeWith(content, `servers/${id}`);
  const { identity } = data;
  const ground = (it: GroundEntry) => buildGround(it, data.sources);
  const [first] = identity.packages;
  const grounded = <T>(it: { is: T; ground: GroundEntry }): Grounded<T> => ({ is: it.is, ground: ground(it.ground) });
  return {
    id,
    file,
    name: data.name,
    summary: localize('summary', data.summary),
    terms: termsOf(content, `servers/${id}`, data.terms),
    formerly: data.formerly ?? [],
    inShort: buildInShort(data.inShort, localize),
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
    state: {
      ...grounded(identity.state),
      since: identity.state.since,
      successors: identity.state.successor ?? [],
      changed: identity.state.changed && { is: identity.state.changed.on, ground: ground(identity.state.changed.ground) },
    },
    checked: data.checked,
    sourcesNote: data.sourcesNote ? localize('sourcesNote', data.sourcesNote) : undefined,
    unrun: data.lab && localize('lab.not', data.lab.not),
    configurations: Object.entries(data.configurations).map(([configuration, it]) => ({
      id: configuration,
      name: it.name,
      default: it.default ?? false,
      command: it.command,
      interfaces: it.interfaces,
    })),
    releases: releasesSince(identity.firstRelease.is.version, content.releases[first!.name]),
    releaseLog: first!.tagged && (first!.tagged.log ?? ''),
    advisories: data.advisories.map(({ id, aliases = [], page, affected, fixed, published, ground: from }) => ({
      id,
      url: page ?? advisoryUrl(id),
      aliases: aliases.map((alias) => ({ id: alias, url: advisoryUrl(alias) })),
      affected,
      fixed,
      published: published && { on: published.on, ground: ground(published.ground) },
      ground: ground(from),
    })),
    issues: data.issues.map((it, index) => ({ url: it.url, text: localize(`issues.${index}.text`, it.text), read: it.read, features: it.features ?? [] })),
    alternatives: data.alternatives.map((it) => ({ server: it.server, when: localize(`alternatives.${it.server}.when`, it.when), feature: it.feature })),
    grounds: buildGrounds(data.grounds, data.sources),
  };
}

/** Releases of a package that have the server: Python itself is older than the servers that come with it. */
function releasesSince(first: string, days: Record<string, string> = {}): Server['releases'] {
  const isOlder = (version: string) => version.localeCompare(first, 'en', { numeric: true }) < 0;
  return Object.entries(days).flatMap(([version, date]) => (isOlder(version) ? [] : [{ version, date }]));
}

function buildInShort({ use, not, set, trap }: ServerEntry['inShort'], localize: Localize): InShort {
  const statement = (part: string, { says, features }: typeof use) => ({ says: localize(`inShort.${part}.says`, says), features });
  return {
    use: statement('use', use),
    not: statement('not', not),
    set: set.map((it, index) => ({ ...it, why: localize(`inShort.set.${index}.why`, it.why) })),
    trap: statement('trap', trap),
  };
}

/** Interfaces of a server: those whose fact is yes, optional or partial. */
export function interfacesOf(facts: ServerEntry['facts']): Server['interfaces'] {
  return interfaces.filter((it) => passing.normal.includes(facts[it]?.level ?? 'no'));
}

/**
 * A range of Python versions as people write it.
 * @example pythonRange({ min: '3.9' }) // '3.9+'
 */
export function pythonRange({ min, max }: { min: string; max?: string }): string {
  if (max === undefined) return `${min}+`;
  return max === min ? min : `${min}–${max}`;
}

function advisoryUrl(id: string): string {
  if (id.startsWith('CVE-')) return `https://www.cve.org/CVERecord?id=${id}`;
  if (id.startsWith('GHSA-')) return `https://github.com/advisories/${id}`;
  return `https://osv.dev/vulnerability/${id}`;
}
