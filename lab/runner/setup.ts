import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { context, labFolder, makeCertificate } from './context.ts';

const requirements = join(labFolder, 'requirements.txt');
/** Holds the requirements that are installed, so that a second set-up does nothing. */
const installed = join(labFolder, '.venv/installed.txt');
/** The names under which a Python may be found, newest first. */
const pythons = ['python3.15', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3'];

/** Makes the virtual environment and the certificate; says for each step that failed what to install. True if nothing is missing. */
export function setUp(): boolean {
  const python = findPython();
  if (!python) return fail('Python', 'none of /usr/bin and /usr/local/bin can make a virtual environment', 'apt-get install python3 python3-venv python3-dev');
  const isMade =
    existsSync(context.bin('python')) || run('virtual environment', python, ['-m', 'venv', join(labFolder, '.venv')], 'apt-get install python3-venv');
  const steps = [isMade && install(), certificate(), program('apache2', 'apt-get install apache2 apache2-dev (mod_wsgi needs it)'), reachable()];
  return steps.every(Boolean);
}

// Only the system's own Pythons: Apache's user has to read the interpreter, and cannot look into a home directory.
function findPython(): string | undefined {
  const candidates = pythons.flatMap((name) => [`/usr/local/bin/${name}`, `/usr/bin/${name}`]);
  return candidates.find((path) => existsSync(path) && spawnSync(path, ['-c', 'import venv, ensurepip']).status === 0);
}

function install(): boolean {
  const wanted = readFileSync(requirements, 'utf8');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return true;
  console.log('setup: installing the servers of lab/requirements.txt; uWSGI and mod_wsgi are compiled, which takes two minutes');
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--require-hashes'];
  const tools = 'apt-get install build-essential python3-dev apache2-dev libssl-dev, or look at the network';
  if (run('all servers', context.bin('python'), [...pip, '-r', requirements], tools)) {
    writeFileSync(installed, wanted);
    return true;
  }
  // One package that does not build must not keep the others from running.
  const blocks = wanted.split(/\n(?=\S)/).filter((block) => /^[\w.-]+==/.test(block));
  for (const block of blocks) {
    const one = join(labFolder, '.venv/one.txt');
    writeFileSync(one, `${block}\n`);
    run(block.split(' ')[0]!, context.bin('python'), [...pip, '--no-deps', '-r', one], tools);
  }
  return false;
}

function certificate(): boolean {
  try {
    makeCertificate();
    return true;
  } catch (error) {
    return fail('certificate', error instanceof Error ? error.message.split('\n')[0]! : String(error), 'apt-get install openssl');
  }
}

function program(name: string, next: string): boolean {
  const folders = `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin`.split(':');
  return folders.some((folder) => existsSync(join(folder, name))) || fail(name, 'is not installed', next);
}

/** Apache's user must be able to read the applications and the virtual environment. */
function reachable(): boolean {
  if (!context.user) return true;
  for (let folder = labFolder; folder !== '/'; folder = dirname(folder)) {
    const found = spawnSync('stat', ['-c', '%a', folder], { encoding: 'utf8' }).stdout.trim();
    if (found && !(Number(found.at(-1)) & 1))
      return fail('folders', `${context.user} may not enter ${folder}`, 'keep the checkout where everybody may read, such as /srv');
  }
  accessSync(labFolder, constants.R_OK);
  return true;
}

function run(step: string, command: string, parameters: string[], next: string): boolean {
  const { status, error, stderr } = spawnSync(command, parameters, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  if (status === 0) return true;
  return fail(step, error?.message ?? (stderr.trim().split('\n').slice(-3).join(' | ') || `ended with ${status}`), next);
}

function fail(step: string, what: string, next: string): false {
  console.error(`setup: ${step}: ${what}: ${next}`);
  return false;
}
