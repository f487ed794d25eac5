import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FoundServer } from './catalog.ts';
import { contextOf, labFolder, makeCertificate } from './context.ts';
import { reportFailure, lockAll, makeEnvironment, makeTool, oldestPythonOf } from './environments.ts';
import { installPackages, type Missing } from './packages.ts';
import { makeH2spec } from './suites.ts';

/** The names under which a Python may be found, newest first. */
const pythons = ['python3.15', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3'];

/** Makes what these servers need; says for each step that failed what to do. `isAgreed`: may install packages of the system without asking. */
export async function setUp(servers: FoundServer[], isAgreed: boolean): Promise<boolean> {
  const isInstalled = await installPackages(missingFor(servers), isAgreed);
  const python = findPython();
  if (!python) return reportFailure('Python', 'there is none that can make a virtual environment', 'apt-get install python3 python3-venv');
  const isReady = [hasCertificate(), isReachable()].every(Boolean) && makeTool(python);
  if (isReady) makeH2spec();
  return isReady && servers.map(makeFor).every(Boolean) && isInstalled;
}

function makeFor(server: FoundServer): boolean {
  const oldest = oldestPythonOf(server.id);
  const python = findPython(oldest);
  return python
    ? makeEnvironment(server, python)
    : reportFailure(server.id, `there is no Python ${oldest} or newer that can make a virtual environment`, 'install one under /usr/local or with pyenv');
}

/** Locks the packages of these servers anew; true if all could be. */
export async function lock(ids: readonly string[], isAgreed: boolean): Promise<boolean> {
  await installPackages(missingFor([]), isAgreed);
  const python = findPython();
  if (!python) return reportFailure('Python', 'there is none that can make a virtual environment', 'apt-get install python3 python3-venv');
  return makeTool(python) && lockAll(ids);
}

/** Packages of the system that these servers lack, all at once, so that one question suffices. */
function missingFor(servers: FoundServer[]): Missing[] {
  const missing: Missing[] = [];
  const python = findPython();
  if (!python) missing.push(...['python3', 'python3-venv'].map((debian) => ({ debian, why: 'makes the environments' })));
  if (!isInstalled('openssl')) missing.push({ debian: 'openssl', why: 'makes the certificate of the TLS probes' });
  for (const { id, adapter } of servers) {
    for (const [name, debian] of Object.entries(adapter.programs ?? {})) if (!isInstalled(name)) missing.push({ debian, why: `${id} needs ${name}` });
    for (const [name, debian] of Object.entries(adapter.headers ?? {})) if (!hasHeader(name)) missing.push({ debian, why: `${id} is compiled with ${name}` });
    const tools = adapter.builds?.length && !(python && hasTools(python)) ? ['build-essential', 'python3-dev', 'libssl-dev'] : [];
    missing.push(...tools.map((debian) => ({ debian, why: `${id} is compiled` })));
  }
  return missing;
}

/** The system's own Python first: Apache's user has to read the interpreter, and cannot look into a home directory. Last those that pyenv keeps there. */
function findPython(oldest = '3.0'): string | undefined {
  const system = pythons.flatMap((name) => [`/usr/local/bin/${name}`, `/usr/bin/${name}`]);
  const kept = join(process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv'), 'versions');
  const ofPyenv = existsSync(kept) ? readdirSync(kept).map((version) => join(kept, version, 'bin/python3')) : [];
  const [major, minor] = oldest.split('.');
  const program = `import sys, venv, ensurepip; raise SystemExit(sys.version_info < (${major}, ${minor}))`;
  return [...system, ...pythons, ...ofPyenv.sort().reverse()].find((path) => spawnSync(path, ['-c', program], { stdio: 'ignore' }).status === 0);
}

function hasCertificate(): boolean {
  try {
    makeCertificate();
    return true;
  } catch (error) {
    return reportFailure('certificate', error instanceof Error ? error.message.split('\n')[0]! : String(error), 'apt-get install openssl');
  }
}

function hasTools(python: string): boolean {
  const header = 'import os, sysconfig; raise SystemExit(not os.path.exists(os.path.join(sysconfig.get_path("include"), "Python.h")))';
  return isInstalled('cc') && spawnSync(python, ['-c', header]).status === 0;
}

function hasHeader(name: string): boolean {
  return spawnSync('cc', ['-E', '-x', 'c', '-'], { input: `#include <${name}>\n`, stdio: ['pipe', 'ignore', 'ignore'] }).status === 0;
}

function isInstalled(name: string): boolean {
  const folders = `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin`.split(':');
  return folders.some((folder) => existsSync(join(folder, name)));
}

/** Whom a server becomes must be able to read the applications and the environments. */
function isReachable(): boolean {
  const { user } = contextOf('');
  if (!user) return true;
  for (let folder = labFolder; folder !== '/'; folder = dirname(folder))
    if (!(statSync(folder).mode & 1))
      return reportFailure('folders', `${user} may not enter ${folder}`, 'keep the checkout where everybody may read, such as /srv');
  return true;
}
