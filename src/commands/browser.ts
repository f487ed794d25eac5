import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';

const isRoot = process.getuid?.() === 0;
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macApplications = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** Browsers on this machine, the best first: one named by BROWSER_PATH, Playwright's own, the system's Chromium or Chrome. */
export function installedBrowsers(): string[] {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const places = [process.env.BROWSER_PATH ?? '', chromium.executablePath(), ...onPath, ...macApplications];
  return [...new Set(places)].filter((path) => path && existsSync(path));
}

/** How to launch a browser here. Chromium has no sandbox for root, so there it runs without. */
export function launchOptions(executablePath: string | undefined): LaunchOptions {
  return { ...(executablePath ? { executablePath } : {}), args: isRoot ? ['--no-sandbox'] : [] };
}

/** A browser that starts on this machine, installed if there is none; throws with what to install if that fails too. */
export async function ensureBrowser(): Promise<string> {
  const present = await firstThatStarts();
  if (present) return present;
  const hasApt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  // Debian's package brings the libraries that a downloaded browser would miss on a bare machine.
  const ways = isRoot && hasApt ? [installWithApt, installWithPlaywright] : [installWithPlaywright];
  for (const install of ways) {
    install();
    const found = await firstThatStarts();
    if (found) return found;
  }
  throw new Error(
    'no browser starts on this machine: install one with "npx playwright install --with-deps chromium" or "sudo apt-get install -y chromium", or set BROWSER_PATH to a Chromium or Chrome',
  );
}

async function firstThatStarts(): Promise<string | undefined> {
  for (const path of installedBrowsers()) {
    try {
      await (await chromium.launch(launchOptions(path))).close();
      return path;
    } catch (error) {
      console.error(`${path} does not start: ${String(error).split('\n')[0]}`);
    }
  }
  return undefined;
}

function installWithApt(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.log('no browser found: installing Chromium with apt-get');
  spawnSync('apt-get', ['update', '-q'], { stdio: ['ignore', 'inherit', 'inherit'], env });
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { stdio: ['ignore', 'inherit', 'inherit'], env });
}

function installWithPlaywright(): void {
  console.log('no browser found: installing Chromium with Playwright');
  spawnSync('playwright', ['install', 'chromium'], { stdio: ['ignore', 'inherit', 'inherit'] });
}
