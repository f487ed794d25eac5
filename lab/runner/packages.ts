import { spawnSync } from 'node:child_process';

/** Milliseconds after which an installation is given up: the compiled packages take two minutes. */
export const longestInstall = 900_000;

let isFresh = false;

/** Installs packages of Debian where that is possible, as root with apt-get; true if they are installed now. */
export function installPackages(names: readonly string[]): boolean {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return false;
  console.log(`setup: apt-get install ${names.join(' ')}`);
  const apt = (...parameters: string[]) =>
    spawnSync('apt-get', ['-q', ...parameters], { stdio: 'ignore', timeout: longestInstall, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0;
  isFresh ||= apt('update');
  return apt('install', '-y', '--no-install-recommends', ...names);
}
