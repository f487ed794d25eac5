import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite } from '../../../src/commands/site-server.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wsgi-atlas-serve-'));
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, '404.html'), 'lost');
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = async (url: string) => {
  const answer = await fetch(url);
  return `${answer.status} ${await answer.text()}`;
};

test('serves the site, and its own page where there is none', async () => {
  const site = await serveSite({ folder, port: 0 });
  expect(await get(site.url)).toBe('200 home');
  expect(await get(`${site.url}nowhere/`)).toBe('404 lost');
  await site.close();
});

test('serves what a new build brings', async () => {
  const site = await serveSite({ folder, port: 0 });
  writeFileSync(join(folder, 'later.html'), 'later');
  expect(await get(`${site.url}later/`)).toBe('200 later');
  writeFileSync(join(folder, 'later.html'), 'a longer one');
  expect(await get(`${site.url}later/`)).toBe('200 a longer one');
  await site.close();
});

test('lets browsers keep fonts and scripts, and ask for pages again', async () => {
  mkdirSync(join(folder, 'fonts'));
  writeFileSync(join(folder, 'fonts/a.woff2'), 'a');
  const site = await serveSite({ folder, port: 0 });
  const kept = async (path: string) => (await fetch(`${site.url}${path}`)).headers.get('cache-control');
  expect(await kept('fonts/a.woff2')).toBe('public, max-age=86400');
  expect(await kept('')).toBe('no-cache');
  await site.close();
});

test('serves below a path, and nothing beside it', async () => {
  const site = await serveSite({ folder, base: '/atlas/', port: 0 });
  expect(site.url).toMatch(/\/atlas\/$/);
  expect(await get(site.url)).toBe('200 home');
  expect(await get(new URL('/', site.url).href)).toBe('404 lost');
  await site.close();
});

test('steps over a port on which anybody answers, on either address of localhost', async () => {
  const other = createServer((_, answer) => answer.end('other'));
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const site = await serveSite({ folder, port });
  expect(Number(new URL(site.url).port)).toBeGreaterThan(port);
  expect(await get(site.url)).toBe('200 home');
  await site.close();
  await new Promise((resolve) => other.close(resolve));
});
