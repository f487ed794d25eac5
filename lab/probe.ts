import type { LabNumber } from '../src/vocabulary/lab-numbers.ts';
import type { Instance } from './runner/instance.ts';
import type { Configuration, Need, Setup } from './adapter.ts';

/** An answer to a feature, as in content/servers/*.mdx. */
export type Answer = { level: 'yes' | 'optional' | 'partial' | 'no' } | { value: number | string };

/** What a probe saw. `not-offered`: its precondition does not hold. */
export interface Seen<V extends string = string> {
  verdict: V | 'not-offered';
  /** Coarse numbers (counts, whole seconds, bytes): what differs between rounds by chance does not belong here. */
  numbers?: Partial<Record<LabNumber, number | undefined>>;
}

/** Frameworks that applications of lab/apps/frameworks/ are written in, by the names of their modules. */
export type Framework = 'django' | 'starlette';

/** One question to a running server: lab/probes/<group>/<id>.ts. */
export interface Probe<V extends string = string> {
  /** The closed list of verdicts; `not-offered`, `server-died` and `server-busy` are always possible. */
  verdicts: readonly V[];
  /** What the two servers of tests/lab/ must get; the verdicts differ, but for a `suite`, whose protocol they do not speak. */
  expects: { good: V | 'not-offered'; bad: V | 'not-offered' | 'server-died' | 'server-busy' };
  /** What the launch must offer; without it the configuration as documented. */
  setup?: Setup;
  /** Asked instead where `setup` is not offered, the first of them that is; with `own`, or the same in the whole group. */
  fallback?: Setup | readonly Setup[];
  /** The server may refuse to start or not answer HTTP: the probe runs when it answers, has ended, or after 6 s; with `own`. */
  mayFail?: true;
  /** Need an instance for itself, because it harms, signals or counts it. */
  own?: true;
  /**
   * Routes of the applications that it asks, itself or through lab/wire/: `sleep` is routes_wsgi/sleep.py and routes_asgi/sleep.py. They
   * belong to its definition; `hello`, which every launch is asked, to that of all.
   */
  routes?: readonly string[];
  /** The application is written in this framework: asked where the environment of the server has it. */
  framework?: Framework;
  /** Its questions are those of a program from elsewhere, which set-up installs where it can: left out where it is missing. */
  suite?: 'h2spec';
  /** Only for configurations with this kind of application. */
  app?: 'wsgi' | 'asgi';
  /** Lets one client touch another's request or response: withheld unless content/disclosures.yml names it. */
  sensitive?: true;
  /** The probe's own reading, feature by feature; not called for `not-offered`. `needs`: what the launch needed. */
  shows?(seen: { verdict: V; numbers: Record<string, number>; app: Configuration['app']; needs?: Need }): Partial<Record<string, Answer>>;
  run(instance: Instance): Promise<Seen<V>>;
}

/** The level of what works once it is switched on: `yes` where the plain launch does it. */
export function switched(needs: Need | undefined): Answer {
  return { level: needs === undefined ? 'yes' : needs === 'code' || needs === 'development' ? 'partial' : 'optional' };
}

/** The level of what works when it is given its argument, such as a path or a certificate: an option is then no need. */
export function given(needs: Need | undefined): Answer {
  return switched(needs === 'option' ? undefined : needs);
}

/** Gives the verdicts of a probe their type. */
export function defineProbe<const V extends string>(probe: Probe<V>): Probe<V> {
  return probe;
}

/** Thrown where a precondition turns out not to hold: the verdict is `not-offered`. */
export class NotOffered extends Error {}
