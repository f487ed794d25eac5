import { spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline/promises';

/** Milliseconds after which an installation is given up: the compiled packages take two minutes. */
export const longestInstall = 900_000;

/** A package of Debian that is missing, and what it is for. */
export interface Missing {
  debian: string;
  why: string;
}

/**
 * Installs packages of Debian as root with apt-get, once that was agreed to: by `--yes`, or by whoever sits before the terminal. True if
 * they are installed now; otherwise it has said what to do.
 */
export async function installPackages(missing: readonly Missing[], isAgreed: boolean): Promise<boolean> {
  if (missing.length === 0) return true;
  const names = [...new Set(missing.map(({ debian }) => debian))];
  const command = `apt-get install --no-install-recommends ${names.join(' ')}`;
  console.log('setup: this system lacks');
  for (const { debian, why } of missing) console.log(`  ${debian}: ${why}`);
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return refuse(`as root: ${command}`);
  if (!isAgreed && !(await isConfirmed(`setup: run ${command}? [y/N] `))) return refuse(`run ${command}, or setup with --yes`);
  console.log(`setup: ${command}`);
  const apt = (...parameters: string[]) => {
    const { status, stderr } = spawnSync('apt-get', ['-q', ...parameters], {
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: longestInstall,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return status === 0 || refuse(`apt-get ${parameters[0]}: ${stderr.trim().split('\n').slice(-3).join(' | ')}`);
  };
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...names);
}

/** Asks whoever sits before the terminal; no where nobody does. */
async function isConfirmed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
}

function refuse(next: string): false {
  console.error(`setup: packages of the system: not installed: ${next}`);
  return false;
}
