import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FoundServer } from './catalog.ts';
import { context, labFolder, makeCertificate } from './context.ts';
import { installPackages, longestInstall } from './packages.ts';

const environment = join(labFolder, '.venv');
const requirements = join(labFolder, 'requirements.txt');
/** The names under which a Python may be found, newest first. */
const pythons = ['python3.15', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3'];
const tools = ['build-essential', 'python3-dev', 'libssl-dev'];

/** Makes what these servers need; says for each step that failed what to do. True if nothing is missing. */
export function setUp(servers: FoundServer[], all: FoundServer[]): boolean {
  if (!existsSync(context.bin('python')) && !makeEnvironment()) return false;
  const programs = servers.flatMap(({ adapter }) => Object.entries(adapter.programs ?? {})).map(([name, debian]) => program(name, debian));
  return [certificate(), reachable(), ...programs, install(buildsOf(servers), buildsOf(all))].every(Boolean);
}

function makeEnvironment(): boolean {
  const system = pythons.flatMap((name) => [`/usr/local/bin/${name}`, `/usr/bin/${name}`]);
  // The system's own Python first: Apache's user has to read the interpreter, and cannot look into a home directory.
  const python = findPython(system) ?? (installPackages(['python3', 'python3-venv']) ? findPython(system) : undefined) ?? findPython(pythons);
  if (!python) return fail('Python', 'there is none that can make a virtual environment', 'apt-get install python3 python3-venv');
  return run('virtual environment', python, ['-m', 'venv', environment], 'apt-get install python3-venv');
}

function findPython(candidates: string[]): string | undefined {
  return candidates.find((path) => spawnSync(path, ['-c', 'import venv, ensurepip']).status === 0);
}

function buildsOf(servers: FoundServer[]): string[] {
  return servers.flatMap(({ adapter }) => adapter.builds ?? []);
}

/** Wheels first, all together; then each package that is compiled, so that one that does not build stops no other. */
function install(builds: string[], everyBuild: string[]): boolean {
  const blocks = readFileSync(requirements, 'utf8')
    .split(/\n(?=\S)/)
    .filter((block) => /^[\w.-]+==/.test(block));
  const isBuilt = (block: string) => everyBuild.some((name) => block.startsWith(`${name}==`));
  const isDone = pip(
    'wheels',
    blocks.filter((block) => !isBuilt(block)),
    ['--only-binary', ':all:'],
  );
  return [
    isDone,
    ...builds.map((name) =>
      pip(
        name,
        blocks.filter((block) => block.startsWith(`${name}==`)),
        ['--no-binary', name],
      ),
    ),
  ].every(Boolean);
}

/** Installs exact versions with hashes, unless they are installed already. */
function pip(name: string, blocks: string[], how: string[]): boolean {
  const [wanted, installed] = [join(environment, `${name}.txt`), join(environment, `${name}.installed.txt`)];
  const text = `${blocks.join('\n')}\n`;
  if (existsSync(installed) && readFileSync(installed, 'utf8') === text) return true;
  console.log(`setup: installing ${name} of lab/requirements.txt${how.includes('--no-binary') ? ', which is compiled and takes a minute' : ''}`);
  writeFileSync(wanted, text);
  const parameters = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--require-hashes', '--no-deps', ...how, '-r', wanted];
  const next = `apt-get install ${tools.join(' ')}, or look at the network`;
  // What is compiled needs a compiler and the headers of Python; pip says so only by failing.
  if (how.includes('--no-binary') && !hasTools()) installPackages(tools);
  if (!run(name, context.bin('python'), parameters, next)) return false;
  renameSync(wanted, installed);
  return true;
}

function certificate(): boolean {
  try {
    makeCertificate();
    return true;
  } catch (error) {
    return fail('certificate', error instanceof Error ? error.message.split('\n')[0]! : String(error), 'apt-get install openssl');
  }
}

function hasTools(): boolean {
  const header = 'import os, sysconfig; raise SystemExit(not os.path.exists(os.path.join(sysconfig.get_path("include"), "Python.h")))';
  return isThere('cc') && spawnSync(context.bin('python'), ['-c', header]).status === 0;
}

function program(name: string, debian: string): boolean {
  if (isThere(name) || (installPackages([debian]) && isThere(name))) return true;
  return fail(name, 'is not installed', `apt-get install ${debian}`);
}

function isThere(name: string): boolean {
  const folders = `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin`.split(':');
  return folders.some((folder) => existsSync(join(folder, name)));
}

/** Apache's user must be able to read the applications and the virtual environment. */
function reachable(): boolean {
  if (!context.user) return true;
  for (let folder = labFolder; folder !== '/'; folder = dirname(folder)) {
    const found = spawnSync('stat', ['-c', '%a', folder], { encoding: 'utf8' }).stdout.trim();
    if (found && !(Number(found.at(-1)) & 1))
      return fail('folders', `${context.user} may not enter ${folder}`, 'keep the checkout where everybody may read, such as /srv');
  }
  return true;
}

function run(step: string, command: string, parameters: string[], next: string): boolean {
  const { status, error, stderr } = spawnSync(command, parameters, { encoding: 'utf8', timeout: longestInstall, stdio: ['ignore', 'ignore', 'pipe'] });
  if (status === 0) return true;
  return fail(step, error?.message ?? (stderr.trim().split('\n').slice(-3).join(' | ') || `ended with ${status}`), next);
}

function fail(step: string, what: string, next: string): false {
  console.error(`setup: ${step}: ${what}: ${next}`);
  return false;
}
