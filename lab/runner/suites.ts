import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { h2specProgram, h2specVersion } from '../wire/h2spec.ts';
import type { FoundProbe } from './catalog.ts';
import { reportFailure } from './environments.ts';
import { replaceFile } from './files.ts';
import { longestInstall } from './packages.ts';

const source = `github.com/summerwind/h2spec/cmd/h2spec@${h2specVersion}`;
const stamp = join(dirname(h2specProgram), '../installed.txt');

/** Is h2spec there in the version that the probes ask for? */
export function hasH2spec(): boolean {
  return existsSync(h2specProgram) && existsSync(stamp) && readFileSync(stamp, 'utf8') === source;
}

/** Installs h2spec with Go, unless it is there; without it, which is said, everything but its probes runs. */
export function makeH2spec(): void {
  if (hasH2spec()) return;
  const go = [...(process.env['PATH'] ?? '').split(':'), '/usr/local/go/bin'].map((folder) => join(folder, 'go')).find((path) => existsSync(path));
  if (!go) {
    console.log('setup: h2spec: there is no Go to install it with, so its probes are left out: apt-get install golang-go (1.21 or newer), then setup again');
    return;
  }
  console.log('setup: h2spec, which asks HTTP/2 servers');
  mkdirSync(dirname(h2specProgram), { recursive: true });
  const env = { HOME: homedir(), ...process.env, GOBIN: dirname(h2specProgram) };
  const { status, error, stderr } = spawnSync(go, ['install', source], { env, encoding: 'utf8', timeout: longestInstall });
  if (status === 0) replaceFile(stamp, source);
  else reportFailure('h2spec', error?.message ?? stderr.trim().split('\n').at(-1)!, 'its probes are left out; look at the network');
}

/** The probes that can be asked here: one that cannot be would lose what others have seen. */
export function askable(probes: readonly FoundProbe[], isThere = hasH2spec()): FoundProbe[] {
  return isThere ? [...probes] : probes.filter(({ probe }) => !probe.suite);
}
