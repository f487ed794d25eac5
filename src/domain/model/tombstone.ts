import type { Server } from './server.ts';

/** Whether a project has ended or nobody works on it any more: its profile then bears a tombstone. */
export function isGone({ state }: { state: Pick<Server['state'], 'is'> }): boolean {
  return state.is === 'archived' || state.is === 'dormant';
}

/** The known advisories of a server that no release of its own fixes. */
export function openAdvisories<T extends Pick<Server['advisories'][number], 'fixed'>>({ advisories }: { advisories: readonly T[] }): T[] {
  return advisories.filter(({ fixed }) => fixed === undefined);
}
