import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { makeUpSite } from './made-up-site.ts';

// npm run growth [-- --servers 30 --servers 100 --servers 500] [--features 100] [--guides 60]: builds made-up sites of these sizes and prints
// how time, memory and the matrix page grow with them. Linux only: the peak of memory is read from /proc.
const { values } = parseArgs({
  options: {
    servers: { type: 'string', multiple: true, default: ['30', '100', '500'] },
    features: { type: 'string', default: '100' },
    guides: { type: 'string', default: '60' },
  },
});

console.log('| servers | pages | files | build, s | ms a page | peak, MiB | KiB a page | matrix without styles, kB brotli |');
console.log('|---|---|---|---|---|---|---|---|');
for (const servers of values.servers.map(Number)) {
  const root = join(tmpdir(), `wsgi-atlas-growth-${servers}`);
  makeUpSite(root, { servers, features: Number(values.features), guides: Number(values.guides) });
  const { seconds, peak } = await build(root);
  const files = globSync('**/*', { cwd: join(root, 'dist'), withFileTypes: true }).filter((it) => it.isFile());
  const pages = files.filter((it) => it.name === 'index.html').length;
  const html = readFileSync(join(root, 'dist/matrix/index.html'), 'utf8').replace(/<style[^>]*>[\s\S]*?<\/style>/g, '');
  const matrix = brotliCompressSync(html).length / 1000;
  const row = [
    servers,
    pages,
    files.length,
    seconds.toFixed(1),
    ((1000 * seconds) / pages).toFixed(1),
    Math.round(peak / 1024),
    Math.round(peak / pages),
    matrix.toFixed(1),
  ];
  console.log(`| ${row.join(' | ')} |`);
}

/** Builds a draft; gives the seconds it took, search and fonts included, and the greatest memory of its process in KiB. */
async function build(root: string): Promise<{ seconds: number; peak: number }> {
  const start = performance.now();
  const command = ['--max-old-space-size=16000', 'src/commands/build.ts', '--draft'];
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said = `${said}${data.toString()}`.slice(-4000)));
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, peakOf(child.pid!))), 200);
  const status = await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(timer);
  if (status !== 0) throw new Error(`the site in ${root} could not be built:\n${said}`);
  return { seconds: (performance.now() - start) / 1000, peak };
}

/** Greatest resident memory of a process so far, in KiB; 0 once it has ended. */
function peakOf(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
