import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { contextOf, programOf, pythonVersion } from '../runner/context.ts';
import { packageOf, pythonReleaseOf } from '../runner/environments.ts';
import { markFolder } from '../runner/leftovers.ts';
import { inOwnNetwork } from '../runner/listening.ts';
import { createPool } from '../runner/pool.ts';
import { examples, type ExampleStart } from './manifest.ts';
import { checkManifest, exampleFiles, examplesFolder, hashOf, writeOutcomes, type ExampleRun } from './outcomes.ts';

const concurrentServers = 2;
/** Seconds for the answer: some of them collect static files first. */
const answerSeconds = 60;

/** What installs packages: the environment of the server has them in the versions of its lock. */
const installation = /^\s*(sudo apt-get|python3? -m venv|\. \S*activate|(venv\/bin\/)?pip3? install)/;

interface DriverReport {
  status?: number;
  matches?: boolean;
  body?: string;
  problem?: string;
  output: string;
}

/** Starts every example (or those whose paths begin as asked), asks it once and keeps what it did; false if one did not do what it says. */
export async function runExamples(beginnings: readonly string[] = ['']): Promise<boolean> {
  const problems = checkManifest();
  const network = inOwnNetwork();
  // Examples name their ports, and another program may have them.
  if (!network) problems.push('examples: this system gives no network of its own: run the lab as root, or allow user namespaces');
  const found: ExampleRun[] = [];
  const pool = createPool(concurrentServers);
  const today = new Date().toISOString().slice(0, 10);
  const wanted = exampleFiles().filter((example) => beginnings.some((it) => example.startsWith(it)));
  const runExample = async (example: string) => {
    const how = examples[example];
    if (how === undefined || !network) return;
    if (typeof how === 'string') return void found.push({ example, hash: hashOf(example), reason: how });
    const command = how.command ?? `sh ${example.split('/').at(-1)}`;
    const outcome = await runOne(example, how, command, network);
    const { port, path = '/', tls, answers } = how.asks;
    if (outcome.status === 200 && outcome.matches) {
      const asserted = `GET ${tls ? 'https' : 'http'}://127.0.0.1:${port}${path}: 200, ${JSON.stringify(answers)}`;
      found.push({ example, hash: hashOf(example), date: today, server: how.server, version: versionOf(how.server), command, asserted });
    } else problems.push(`content/examples/${example}: ${outcome.problem ?? `was answered ${outcome.status}: ${outcome.body}`}\n${outcome.output}`);
  };
  // Two of one server may write to the same place: one after the other.
  const folders = [...Map.groupBy(wanted, (example) => dirname(example)).values()];
  await Promise.all(
    folders.map((group) =>
      pool(async () => {
        for (const example of group) await runExample(example);
      }),
    ),
  );
  if (network) writeOutcomes(found);
  for (const problem of problems) console.error(problem);
  console.log(`lab: ${found.length} of ${wanted.length} examples did what they say, or say why they are not started`);
  return problems.length === 0;
}

/** One example in a folder and a network of its own, with all files that lie beside it. */
async function runOne(example: string, { server, asks, files = {}, certificate }: ExampleStart, command: string, network: string[]): Promise<DriverReport> {
  const folder = mkdtempSync(join(tmpdir(), 'wsgi-lab-'));
  markFolder(folder);
  const { tls, user } = contextOf(server);
  try {
    cpSync(join(examplesFolder, dirname(example)), folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    if (certificate) {
      cpSync(tls.certificate, join(folder, `${certificate}.crt`));
      cpSync(tls.key, join(folder, `${certificate}.key`));
    }
    const script = /^sh (\S+)$/.exec(command)?.[1];
    if (script) skipInstallation(join(folder, script));
    const environment = dirname(dirname(programOf(server, 'python')));
    for (const name of ['venv', '.venv']) symlinkSync(environment, join(folder, name));
    chmodSync(folder, 0o777);
    const plan = { command, seconds: answerSeconds, path: '/', user, ...asks };
    const env = { PATH: `${environment}/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`, HOME: folder, LANG: 'C.UTF-8', LAB_FOLDER: folder };
    return await drive([...network, 'python3', join(import.meta.dirname, 'driver.py'), JSON.stringify(plan)], folder, env);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function skipInstallation(file: string): void {
  if (!existsSync(file)) return;
  const lines = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, lines.map((line) => (installation.test(line) ? `: ${JSON.stringify(line)}` : line)).join('\n'));
}

function drive([program, ...parameters]: string[], cwd: string, env: Record<string, string>): Promise<DriverReport> {
  return new Promise((resolve, reject) => {
    const child = spawn(program!, parameters, { cwd, env, stdio: ['ignore', 'pipe', 'inherit'], timeout: (answerSeconds + 20) * 1000 });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', reject);
    child.once('exit', () => {
      const last = output.trim().split('\n').at(-1) ?? '';
      resolve(last.startsWith('{') ? (JSON.parse(last) as DriverReport) : { problem: 'the driver did not finish', output });
    });
  });
}

function versionOf(server: string): string {
  if (pythonReleaseOf(server)) return pythonVersion(server);
  const program = `import importlib.metadata as m; print(m.version("${packageOf(server)}"))`;
  return execFileSync(programOf(server, 'python'), ['-c', program], { encoding: 'utf8' }).trim();
}
