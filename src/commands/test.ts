import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.ts';

// npm test [-- --list]: everything that CI checks (or the names of its steps), one step after the other, so that two cores suffice. A step that fails does not hide
// the next one, except that nothing can be said of a site that is not built. The last line is the sum of all.
interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}
const isListed = process.argv.includes('--list');
const singleCheck = (isGood: boolean): Counts => ({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 });
const folder = mkdtempSync(join(tmpdir(), 'wsgi-atlas-test-'));
// The servers that install in seconds.
const quick = ['--servers', 'waitress,gunicorn,werkzeug,cherrypy'];
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
// Which pages are drawn, for all steps alike.
process.env.SITE_SEED ??= String(Math.floor(Math.random() * 1e6));
if (!isListed) console.log(`pages are drawn with SITE_SEED=${process.env.SITE_SEED}`);

step('types', () => singleCheck(run('npm', ['run', '-s', 'check:types'])));
step('lint', () => singleCheck(run('npm', ['run', '-s', 'check:lint'])));
step('format', () => singleCheck(run('npm', ['run', '-s', 'check:format'])));
step('unit and content', () => vitest('unit'));
// The smoke tier comes first, because it sets up a Python.
step('lab, smoke', () => singleCheck(smoke()));
step('lab, a sample of results again', () => singleCheck(recheck()));
step('lab, against servers made for it', () => vitest('lab'));
const isBuilt = step('build', () => singleCheck(run('npm', ['run', '-s', 'build'])));
if (isBuilt) {
  step('site, from the files', () => vitest('site'));
  const browser = isListed ? 'none' : await findBrowser();
  if (browser) {
    step('site and journeys, in the browser', () => playwright(browser));
    // One page at a time: what runs beside a visit slows it down.
    step('search, timed', () => playwright(browser, 'tests/bench/search-speed.spec.ts', '--workers', '1'));
  }
}
rmSync(folder, { recursive: true });
process.exitCode = total.failed ? 1 : 0;
if (isListed) process.exit();
const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);

function step(name: string, work: () => Counts): boolean {
  if (isListed) {
    console.log(name);
    return true;
  }
  console.log(`\n── ${name}`);
  const start = performance.now();
  const { passed, failed, skipped } = work();
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  console.log(`── ${name}: ${failed ? 'failed' : 'passed'} in ${Math.round((performance.now() - start) / 1000)} s`);
  return failed === 0;
}

function run(command: string, parameters: string[], env: Record<string, string> = {}): boolean {
  const { status, error } = spawnSync(command, parameters, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
  if (error) console.error(error.message);
  return status === 0;
}

/** One GET to each of them; nothing is written. Whoever runs the tests wants what they need installed. */
function smoke(): boolean {
  return run('node', ['lab/lab.ts', 'run', '--yes', '--tier', 'smoke', ...quick, '--repeat', '1', '--dry-run']);
}

/** Whoever changed a result and its seal as well is found out by asking: a few results, drawn anew each time. */
function recheck(): boolean {
  return run('node', ['lab/lab.ts', 'recheck', '--yes', ...quick, '--sample', '10']);
}

function vitest(project: string): Counts {
  const file = join(folder, `${project}.json`);
  const isGood = run('vitest', ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = readReport(file) as Record<string, number>;
  return withBrokenRun({ passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }, isGood);
}

/** All of the browser's tests, or those timed ones that are named. */
function playwright(browser: string, ...timed: string[]): Counts {
  const file = join(folder, `playwright-${timed.length ? 'timed' : 'all'}.json`);
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file, BROWSER_PATH: browser, ...(timed.length && { BENCH: '1' }) };
  const isGood = run('playwright', ['test', '--reporter=list,json', ...timed], env);
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = (readReport(file) as { stats?: Record<string, number> }).stats ?? {};
  return withBrokenRun({ passed: expected + flaky, failed: unexpected, skipped }, isGood);
}

/** A run that failed outside of its tests, or that ran none, is a failure too. */
function withBrokenRun(counts: Counts, isGood: boolean): Counts {
  const isBroken = (!isGood && counts.failed === 0) || counts.passed + counts.failed === 0;
  return isBroken ? { ...counts, failed: counts.failed + 1 } : counts;
}

function readReport(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

async function findBrowser(): Promise<string | undefined> {
  try {
    return await ensureBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    total.failed += 1;
    return undefined;
  }
}
