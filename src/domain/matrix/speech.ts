import type { Interface } from '../../vocabulary/interfaces.ts';

/** What servers speak with applications, in the order in which they stand beside each other: those that take any application first. */
export const speeches = ['both', 'asgi', 'wsgi'] as const;
export type Speech = (typeof speeches)[number];

/** @example speechOf(['wsgi', 'asgi', 'rsgi']) // 'both' */
export function speechOf(interfaces: readonly Interface[]): Speech {
  const [wsgi, asgi] = [interfaces.includes('wsgi'), interfaces.includes('asgi')];
  return wsgi && asgi ? 'both' : asgi ? 'asgi' : 'wsgi';
}

/** Servers beside those that speak the same, in the order of `speeches`; else in their own. */
export function groupBySpeech<S extends { interfaces: readonly Interface[] }>(servers: readonly S[]): [speech: Speech, servers: S[]][] {
  const groups = Map.groupBy(servers, (it) => speechOf(it.interfaces));
  return speeches.flatMap((speech) => {
    const found = groups.get(speech);
    return found ? [[speech, found] as [Speech, S[]]] : [];
  });
}
