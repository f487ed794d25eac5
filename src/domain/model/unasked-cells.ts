import type { ServerEntry } from '../../schema/index.ts';
import type { Cell, Ground } from './answer.ts';
import { buildGround } from './build-ground.ts';
import type { Feature } from './feature.ts';
import type { Server } from './server.ts';

// Cells that no fact answers: they follow from the identity of the server or from its interfaces, or their fact is missing.

const noGround: Ground = { kind: 'absent', url: '', label: '', searched: [], paths: [] };

function cellBase(server: Server, feature: Feature): Pick<Cell, 'server' | 'feature' | 'also' | 'checked' | 'in'> {
  return { server: server.id, feature: feature.id, also: [], checked: server.checked, in: {} };
}

/** A feature that is asked of no interface of the server: it is not applicable, on the ground of the fact that decides on the interface. */
export function notApplicable(data: ServerEntry, server: Server, feature: Feature): Cell {
  return { ...cellBase(server, feature), level: 'not-applicable', ground: interfaceGround(data, feature), evidence: 'none', seen: [], computed: true };
}

/** The ground of the fact that decides whether the first interface of `applies` is spoken. */
export function interfaceGround(data: ServerEntry, feature: Feature): Ground {
  const fact = data.facts[feature.applies?.[0] ?? ''];
  return fact ? buildGround(fact.ground, data.sources) : noGround;
}

/** Stands in for a fact that a rule reports as missing, so that a draft can be drawn. */
export function unanswered(server: Server, feature: Feature): Cell {
  return {
    ...cellBase(server, feature),
    level: 'unknown',
    ground: noGround,
    evidence: 'none',
    seen: [],
  };
}

/** The cell of a feature that is drawn from the identity of the entry. */
export function fromIdentity(server: Server, feature: Feature): Cell {
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
      return { value: server.advisories.length, ground: first ?? noGround };
    }
  }
}
