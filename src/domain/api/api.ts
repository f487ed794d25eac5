import { cellOut, fullCellOut, sourceOut } from './cells.ts';
import type { Ground } from '../model/answer.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Feature } from '../model/feature.ts';
import type { Server } from '../model/server.ts';
import { valueKindOf } from '../model/value-kinds.ts';

/** Version of the API; within it fields are only added. */
export const apiVersion = 1;

/** What every file says about its licences. */
export const apiLicence = 'Facts: CC0-1.0. Quoted lines keep the licence of their source.';

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
    unit: feature.value && valueKindOf(feature.value).unit(feature.value),
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
    cells: catalog.features.flatMap((feature) => catalog.servers.map((server) => cellOut(catalog, server, feature))),
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
      inShort: server.inShort,
      lab: server.unrun && { not: server.unrun },
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
      advisories: server.advisories.map(({ ground, published, ...it }) => ({ ...it, published: published?.on, source: sourceOut(ground) })),
      issues: server.issues,
      alternatives: server.alternatives,
    },
    cells: catalog.features.map((feature) => fullCellOut(catalog, server, feature)),
  };
}

/** features.json: every feature without answers. */
export function featuresOut(catalog: Catalog) {
  return { ...head(catalog), features: catalog.features.map(fullFeatureOut), retired: catalog.retired };
}

function fullFeatureOut(feature: Feature) {
  const { question, why, decides, applies, standard, terms } = feature;
  // Every feature asks what a server can do; the field stays, for within a version fields are only added.
  return { ...featureOut(feature), question, why, decides, value: feature.value, byDefault: false, applies, standard, terms };
}

/** features/<id>.json: one feature with every server's answer, grounds in full. */
export function featureFile(catalog: Catalog, feature: Feature) {
  return {
    ...head(catalog),
    feature: fullFeatureOut(feature),
    servers: catalog.servers.map(serverOut),
    cells: catalog.servers.map((server) => fullCellOut(catalog, server, feature)),
  };
}
