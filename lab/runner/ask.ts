import type { Launch, Setup } from '../adapter.ts';
import { NotOffered, type Seen } from '../probe.ts';
import type { FoundProbe } from './catalog.ts';
import type { Instance } from './instance.ts';
import { commandOf, normalise } from './normalise.ts';
import { undeclaredRoutes } from './routes.ts';
import { systemdVariables } from './spawn.ts';

/** What one probe saw in one round; `failure` instead when it could not be asked. */
export interface RoundOutcome {
  probe: FoundProbe;
  seen?: Seen;
  failure?: string;
  transcript: string;
  /** The setup for which it was launched. */
  setup?: Setup;
}

/** Seconds that a probe may take. */
const deadlines = { shared: 40, own: 90, wait: 195 };

/** How a server stands after a probe: it answers the next client, its process is gone, or it lives and answers nobody. */
export type ServerState = 'serves' | 'gone' | 'busy';

/** Asks one probe on an instance, null where none is offered, and sees how the server stands afterwards. */
export async function askProbe(found: FoundProbe, instance: Instance | null): Promise<{ outcome: RoundOutcome; state: ServerState }> {
  const { id, tier, probe } = found;
  const isOfItsInterface = !probe.app || probe.app === instance?.app;
  if (!instance || !isOfItsInterface) return { outcome: { probe: found, seen: { verdict: 'not-offered' }, transcript: 'not offered\n' }, state: 'serves' };
  const seconds = tier === 'wait' ? deadlines.wait : probe.own ? deadlines.own : deadlines.shared;
  const wasGone = instance.isGone;
  instance.begin(id);
  const application = probe.setup?.application ?? (probe.setup?.factory && 'factory');
  if (application) instance.measure('application', `lab/apps/${application}.py`);
  let seen: Seen | undefined;
  let failure: string | undefined;
  try {
    seen = await withDeadline(probe.run(instance), seconds);
    const undeclared = undeclaredRoutes(found, instance.log.lines());
    if (undeclared.length) throw new Error(`asks ${undeclared.join(', ')}, which its routes do not name: add them`);
  } catch (error) {
    if (error instanceof NotOffered) seen = { verdict: 'not-offered' };
    else failure = error instanceof Error ? error.message : String(error);
  }
  instance.finish();
  await instance.settled();
  // The route exit ends the process that runs it.
  const mayBeItsDoing = instance.mayEnd || instance.log.lines().some(({ path }) => path === '/exit');
  const isAsked = !instance.isGone && (!probe.own || (failure !== undefined && !instance.mayEnd && !probe.mayFail));
  const isSilent = isAsked && !(await instance.answers(5));
  // A server closes its port first and ends then.
  if (isSilent) await instance.settled(2);
  // A server that refuses to start may take its time; a signal comes from elsewhere.
  const isRefusal = probe.mayFail === true && instance.end?.signal === null;
  const hasEndedByItself = instance.isGone && !wasGone && !mayBeItsDoing && !isRefusal;
  const state = instance.isGone ? 'gone' : isSilent ? 'busy' : 'serves';
  if (hasEndedByItself && seen?.verdict !== 'not-offered') {
    const { code, signal } = instance.end!;
    instance.measure('the server', `has ended by itself: ${signal ?? `status ${code}`}`);
    // With an instance of its own a probe has nobody to compare with: what it saw may be the end and nothing else.
    if (probe.own) [seen, failure] = [undefined, `the server ended while it was asked (${signal ?? `status ${code}`}): see who ended it, and ask again`];
    else [seen, failure] = [{ verdict: 'server-died' }, undefined];
  } else if (state === 'busy') {
    // What hangs without having been told to is what the probe found.
    instance.measure('the server', 'lives, and has answered no other client for 5 s');
    [seen, failure] = [{ verdict: 'server-busy' }, undefined];
  }
  const outcome = { probe: found, ...(seen && { seen }), ...(failure !== undefined && { failure }), setup: instance.setup };
  return { outcome: { ...outcome, transcript: transcriptOf(instance, seen ?? { verdict: `none: ${failure}` }) }, state };
}

/** The command, what went over the wire, the files that the launch wrote, and what was measured. */
function transcriptOf(instance: Instance, seen: Seen): string {
  const { launch, place, setup } = instance;
  const command = commandOf({ argv: launch.argv, env: { ...systemdVariables(setup, place), ...launch.env } }, place).join(' ');
  return `$ ${command}\n\n${normalise(`${instance.wire()}${filesOf(launch)}${instance.findings(seen)}`, place)}`;
}

/** The files that a launch wrote, as the end of a transcript: without them nobody could repeat the command. */
function filesOf({ files = {} }: Launch): string {
  return Object.entries(files)
    .map(([name, text]) => `\n── ${name}\n${text.trim()}\n`)
    .join('');
}

async function withDeadline<T>(work: Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`was not finished after ${seconds} s: bound its waits`)), seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
