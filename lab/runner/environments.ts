import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { FoundServer } from './catalog.ts';
import { environments, labFolder, programOf } from './context.ts';
import { replaceFile } from './files.ts';
import { longestInstall } from './packages.ts';

// What each server needs of PyPI: <id>.in names it, <id>.txt locks it with everything that it needs itself, by version and hash.
const requirements = join(labFolder, 'requirements');
const lockCommand = 'npm run lab -- lock';
/** The oldest Python of the lab: what is locked has to run there. */
const oldestPython = '3.11';

/** The one release of Python that a server is part of, which a line `# Python 3.15.2` of its .in file names. */
export function pythonReleaseOf(id: string, folder = requirements): string | undefined {
  const wanted = join(folder, `${id}.in`);
  return existsSync(wanted) ? /^# Python (\d+\.\d+\.\d+)$/m.exec(readFileSync(wanted, 'utf8'))?.[1] : undefined;
}

/** The oldest Python that a server's packages run on, which a line `# Python 3.12 or newer` of its .in file says where the lab's oldest won't do. */
export function oldestPythonOf(id: string, folder = requirements): string {
  const wanted = join(folder, `${id}.in`);
  return (existsSync(wanted) && /^# Python (\d+\.\d+) or newer$/m.exec(readFileSync(wanted, 'utf8'))?.[1]) || oldestPython;
}

/** Makes the tool that makes environments, unless it is there; false if that failed. */
export function makeTool(python: string): boolean {
  const lock = readFileSync(join(requirements, 'uv.txt'), 'utf8');
  if (isMade('uv', lock)) return true;
  console.log('setup: uv, which makes the environments');
  const [pip, locked] = [programOf('uv', 'python'), join(requirements, 'uv.txt')];
  const parameters = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--require-hashes',
    '--no-deps',
    '--only-binary',
    ':all:',
    '-r',
    locked,
  ];
  return (
    runStep('uv', python, ['-m', 'venv', '--clear', join(environments, 'uv')], 'apt-get install python3-venv') &&
    runStep('uv', pip, parameters, 'look at the network') &&
    stamp('uv', lock)
  );
}

/** Makes the environment of one server with exactly what is locked, unless it is there; false if that failed. */
export function makeEnvironment({ id, adapter: { builds = [] } }: FoundServer, python: string): boolean {
  const problem = lockProblem(id);
  if (problem) return reportFailure(id, problem.what, problem.next);
  const release = pythonReleaseOf(id);
  const locked = readFileSync(join(requirements, `${id}.txt`), 'utf8');
  const lock = release ? `# Python ${release}\n${locked}` : locked;
  if (isMade(id, lock)) return true;
  console.log(`setup: environment of ${id}${builds.length ? ', which is compiled and takes a minute' : ''}`);
  const wheels = lockedNames(lock).filter((name) => !builds.includes(name));
  const how = [...builds.flatMap((name) => ['--no-binary', name]), ...wheels.flatMap((name) => ['--only-binary', name])];
  const install = ['pip', 'install', '--python', programOf(id, 'python'), '--require-hashes', '--no-deps', ...how, '-r', join(requirements, `${id}.txt`)];
  const next = builds.length ? 'look at what the compiler says, or at the network' : 'look at the network';
  const made = ['venv', '--clear', '--python', release ?? python, join(environments, id)];
  return uv(id, made, release ? `uv python install ${release}` : next) && (lockedNames(lock).length === 0 || uv(id, install, next)) && stamp(id, lock);
}

/** Locks what these servers ask for; versions that are locked already stay. False if one could not be. */
export function lockAll(ids: readonly string[]): boolean {
  return ids.map(lockOne).every(Boolean);
}

function lockOne(id: string): boolean {
  if (!existsSync(join(requirements, `${id}.in`)))
    return reportFailure(id, `there is no lab/requirements/${id}.in`, 'write the packages of the server there, one a line');
  const python = pythonReleaseOf(id) ?? oldestPythonOf(id);
  const parameters = ['pip', 'compile', '--generate-hashes', '--python-version', python, '--custom-compile-command', lockCommand];
  return uv(id, [...parameters, `${id}.in`, '-o', `${id}.txt`], 'correct the names and versions of its .in file, or look at the network');
}

/** The ids of everything that has packages. */
export function lockedIds(): string[] {
  return readdirSync(requirements).flatMap((name) => /^(.+)\.in$/.exec(name)?.[1] ?? []);
}

/** Why the lock of a server cannot be installed; undefined if it can. */
export function lockProblem(id: string, folder = requirements): { what: string; next: string } | undefined {
  const [wanted, locked] = ['in', 'txt'].map((ending) => join(folder, `${id}.${ending}`)) as [string, string];
  const lock = `${lockCommand} --servers ${id}`;
  if (!existsSync(wanted)) return { what: `lab/requirements/${id}.in is missing`, next: `write the packages of the server there, one a line, then ${lock}` };
  if (!existsSync(locked)) return { what: `lab/requirements/${id}.txt is missing`, next: lock };
  const names = lockedNames(readFileSync(locked, 'utf8'));
  const lost = wantedNames(readFileSync(wanted, 'utf8')).find((name) => !names.includes(name));
  return lost ? { what: `lab/requirements/${id}.in asks for ${lost}, which ${id}.txt does not lock`, next: lock } : undefined;
}

/** The package that a server comes in: the first that its .in file names. */
export function packageOf(id: string, folder = requirements): string {
  return wantedNames(readFileSync(join(folder, `${id}.in`), 'utf8'))[0] ?? id;
}

/** The version at which the package of a server is locked; throws where it isn't. */
export function packageVersion(id: string, folder = requirements): string {
  const release = pythonReleaseOf(id, folder);
  if (release) return release;
  const locked = [...readFileSync(join(folder, `${id}.txt`), 'utf8').matchAll(/^([A-Za-z0-9][\w.-]*)==([^\s;\\]+)/gm)];
  const found = locked.find(([, name]) => nameOf(name!) === packageOf(id, folder));
  if (!found) throw new Error(`lab/requirements/${id}.txt does not lock ${packageOf(id, folder)}: npm run lab -- lock --servers ${id}`);
  return found[2]!;
}

const nameOf = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-');
const wantedNames = (text: string): string[] => [...text.matchAll(/^([A-Za-z0-9][\w.-]*)/gm)].map(([, name]) => nameOf(name!));
const lockedNames = (text: string): string[] => [...text.matchAll(/^([A-Za-z0-9][\w.-]*)==/gm)].map(([, name]) => nameOf(name!));

const stampOf = (id: string): string => join(environments, id, 'installed.txt');

/** Exact versions of what the environment of a server has, as `lock` wrote them. */
export function installedLock(id: string): string {
  return readFileSync(stampOf(id), 'utf8');
}

function isMade(id: string, lock: string): boolean {
  return existsSync(programOf(id, 'python')) && existsSync(stampOf(id)) && readFileSync(stampOf(id), 'utf8') === lock;
}

function stamp(id: string, lock: string): true {
  replaceFile(stampOf(id), lock);
  return true;
}

function uv(id: string, parameters: string[], next: string): boolean {
  return runStep(id, programOf('uv', 'uv'), ['--quiet', '--no-config', '--no-python-downloads', ...parameters], next);
}

function runStep(step: string, command: string, parameters: string[], next: string): boolean {
  const env = { ...process.env, UV_LINK_MODE: 'copy' };
  const { status, error, stderr } = spawnSync(command, parameters, {
    cwd: requirements,
    env,
    encoding: 'utf8',
    timeout: longestInstall,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status === 0) return true;
  return reportFailure(step, error?.message ?? (stderr.trim().split('\n').slice(-3).join(' | ') || `ended with ${status}`), next);
}

/** Says which step failed, why, and what to do. */
export function reportFailure(step: string, what: string, next: string): false {
  console.error(`setup: ${step}: ${what}: ${next}`);
  return false;
}
