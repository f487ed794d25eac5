import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { makeUpSite } from './made-up-site.ts';

// npm run growth [-- --servers 30 --servers 100 --servers 500] [--features 100] [--guides 60]: builds made-up sites of these sizes and prints
// how time, memory and the matrix page grow with them. The time of the processors says more than that of the clock where the machine has other work.
// Linux only: both and the peak of memory are read from /proc.
const { values } = parseArgs({
  options: {
    servers: { type: 'string', multiple: true, default: ['30', '100', '500'] },
    features: { type: 'string', default: '100' },
    guides: { type: 'string', default: '60' },
  },
});

console.log('| servers | pages | files | build, s | of processors, s | ms a page | peak, MiB | KiB a page | matrix without styles, kB brotli |');
console.log('|---|---|---|---|---|---|---|---|---|');
for (const servers of values.servers.map(Number)) {
  const root = join(tmpdir(), `wsgi-atlas-growth-${servers}`);
  makeUpSite(root, { servers, features: Number(values.features), guides: Number(values.guides) });
  const { seconds, processors, peak } = await build(root);
  const files = globSync('**/*', { cwd: join(root, 'dist'), withFileTypes: true }).filter((it) => it.isFile());
  const pages = files.filter((it) => it.name === 'index.html').length;
  const html = readFileSync(join(root, 'dist/matrix/index.html'), 'utf8').replace(/<style[^>]*>[\s\S]*?<\/style>/g, '');
  const matrix = brotliCompressSync(html).length / 1000;
  const row = [
    servers,
    pages,
    files.length,
    seconds.toFixed(1),
    processors.toFixed(1),
    ((1000 * processors) / pages).toFixed(1),
    Math.round(peak / 1024),
    Math.round(peak / pages),
    matrix.toFixed(1),
  ];
  console.log(`| ${row.join(' | ')} |`);
}

/** Builds a draft; gives the seconds it took, search and fonts included, by the clock and of the processors, and the greatest memory of its process in KiB. */
async function build(root: string): Promise<{ seconds: number; processors: number; peak: number }> {
  const start = performance.now();
  const command = ['--max-old-space-size=16000', 'src/commands/build.ts', '--draft'];
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said = `${said}${data.toString()}`.slice(-4000)));
  let used = { processors: 0, peak: 0 };
  const timer = setInterval(() => (used = usedBy(child.pid!) ?? used), 200);
  const status = await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(timer);
  if (status !== 0) throw new Error(`the site in ${root} could not be built:\n${said}`);
  return { seconds: (performance.now() - start) / 1000, ...used };
}

/** What a process and the children that it waited for have used so far: seconds of processors, and the greatest memory in KiB; undefined once it has ended. */
function usedBy(pid: number): { processors: number; peak: number } | undefined {
  try {
    const peak = Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]);
    // Fields 14 to 17, in hundredths of a second (proc_pid_stat(5)); the name before them may contain blanks.
    const times = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .slice(11, 15);
    return { processors: times.reduce((sum, it) => sum + Number(it) / 100, 0), peak };
  } catch {
    return undefined;
  }
}
