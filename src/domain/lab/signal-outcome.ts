const requests = ['finished', 'cut'] as const;
const processes = ['stops', 'dies', 'reloads', 'beside', 'runs-on', 'hangs'] as const;

/** What became of a request in flight and of the server when a signal came; at rest there is no request. */
export interface SignalOutcome {
  request?: (typeof requests)[number];
  process: (typeof processes)[number];
}

/**
 * The two parts of the verdict of a probe of signals; undefined for every other verdict.
 * @example signalOutcome('cut-stops') // { request: 'cut', process: 'stops' }
 */
export function signalOutcome(verdict: string): SignalOutcome | undefined {
  const request = requests.find((it) => verdict.startsWith(`${it}-`));
  const process = processes.find((it) => it === (request ? verdict.slice(request.length + 1) : verdict));
  return process && { ...(request && { request }), process };
}
