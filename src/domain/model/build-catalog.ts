import type { FeatureEntry, GuideEntry } from '../../schema/index.ts';
import { sourceLocale } from '../../vocabulary/locales.ts';
import { buildLab } from '../lab/build-lab.ts';
import { collectObservations } from '../lab/observations.ts';
import { buildCells } from './build-cells.ts';
import { buildGrounds } from './build-ground.ts';
import { buildOptions } from './build-options.ts';
import { buildServer } from './build-server.ts';
import { buildSettings } from './build-settings.ts';
import { answersOf, inheritAnswers, numberChanges } from './changes.ts';
import type { Catalog, Couplet, Guide, KeyTarget, Preset } from './catalog.ts';
import type { Content, Entry } from './content.ts';
import type { Feature } from './feature.ts';
import { localizeExample, localizeWith, termsOf } from './localize.ts';
import { compareRefs, groupFeatures } from './lookup.ts';
import { valueKindOf } from './value-kinds.ts';

/** Joins all of the content into one model. Content that breaks a rule is joined as far as it goes; the rules report it. */
export function buildCatalog(content: Content): Catalog {
  const features = content.features.map((it) => buildFeature(it, content)).sort((a, b) => compareRefs(a.ref, b.ref));
  const entries = orderServers(content.servers);
  const servers = entries.map((it) => buildServer(it, content));
  const cells = Object.fromEntries(
    entries.map((it, index) => [
      it.id,
      buildCells(it.data, servers[index]!, features, localizeWith(content, `servers/${it.id}`), collectObservations(content, it.id)),
    ]),
  );
  const options = buildOptions(content, entries);
  return {
    servers,
    features,
    groups: groupFeatures(features),
    guides: content.guides.map((it) => buildGuide(it, content)).sort((a, b) => a.order - b.order),
    key: buildKey(content),
    presets: buildPresets(content),
    retired: Object.entries(content.refs).flatMap(([ref, owner]) =>
      typeof owner === 'string' ? [] : [{ ref, day: owner.retired, why: owner.why, successors: owner.successors }],
    ),
    cells,
    options,
    settings: buildSettings(content, entries, options),
    examples: Object.fromEntries(Object.entries(content.examples).map(([file, text]) => [file, localizeExample(content, file, text)])),
    exampleRuns: Object.fromEntries(content.exampleRuns.map((it) => [it.example, it])),
    lab: buildLab(content, servers),
    changes: numberChanges(inheritAnswers(content.changes, answersOf(content.servers))),
    date: latestOf([...entries.map((it) => it.data.checked.on), ...content.observations.flatMap((it) => it.data.results.map(({ date }) => date))]),
  };
}

/** Servers in the order of the site: by name. */
export function orderServers(servers: Content['servers']): Content['servers'] {
  return servers.toSorted((a, b) => a.data.name.localeCompare(b.data.name, sourceLocale));
}

const latestOf = (days: readonly string[]) => days.reduce((latest, day) => (day > latest ? day : latest), '');

function buildFeature({ id, data }: Entry<FeatureEntry>, content: Content): Feature {
  const localize = localizeWith(content, `features/${id}`);
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
    vital: data.vital,
    only: data.only,
    path: data.path,
    from: data.from,
    applies: data.applies,
    standard: data.standard ?? [],
    terms: termsOf(content, `features/${id}`, data.terms),
    formerly: data.formerly ?? [],
  };
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
    grounds: buildGrounds(data.grounds, data.sources),
  };
}

function buildKey(content: Content): Couplet[] {
  const localize = localizeWith(content, 'key');
  return content.key.map((couplet) => ({
    id: couplet.id,
    asks: localize(`${couplet.id}.asks`, couplet.asks),
    answers: couplet.answers.map((answer, index) => ({
      says: localize(`${couplet.id}.answers.${index}.says`, answer.says),
      to: typeof answer.to === 'string' ? { question: content.key.findIndex((it) => it.id === answer.to) + 1 } : buildTarget(answer.to, answer.needs),
    })),
  }));
}

function buildPresets(content: Content): Preset[] {
  const localize = localizeWith(content, 'presets');
  return content.presets.map(({ id, name, query }) => ({ id, name: localize(`${id}.name`, name), query }));
}

function buildTarget({ server, because, but }: KeyTarget, needs: readonly string[]): KeyTarget {
  return { server, because: [...needs, ...because].filter((it) => !but.includes(it)), but };
}
