import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { installedBrowsers, launchOptions } from '../../src/commands/browser.ts';

/** What Lighthouse says of one visit on a phone. Times in milliseconds, sizes as they were sent. */
export interface Visit {
  lcp: number;
  cls: number;
  bytes: number;
  html: number;
  fonts: number;
  /** From 0 to 100, for each category that was asked for. */
  scores: Record<string, number>;
  /** What kept a score below 100. */
  faults: string[];
  /** How fast this machine was just before the visit (Lighthouse's BenchmarkIndex). */
  benchmark: number;
}

/** The part of Lighthouse's report that is read here. */
interface Report {
  runtimeError?: { message: string };
  environment: { benchmarkIndex: number };
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; numericValue?: number; details?: { items: { resourceType?: string; transferSize?: number }[] } }>;
}

const run = promisify(execFile);

/** Opens a page in Lighthouse as on a slow phone, its mobile preset with a processor so many times slower, and reads its report in those categories. */
export async function visit(url: string, categories: readonly string[], slowdown: number): Promise<Visit> {
  const [browser] = installedBrowsers();
  const flags = ['--headless=new', ...(launchOptions(browser).args ?? [])].join(' ');
  const options = [
    '--quiet',
    '--output=json',
    '--no-enable-error-reporting',
    `--only-categories=${categories.join(',')}`,
    `--throttling.cpuSlowdownMultiplier=${slowdown}`,
    `--chrome-flags=${flags}`,
  ];
  const { stdout } = await run('lighthouse', [url, ...options], { env: { ...process.env, CHROME_PATH: browser }, maxBuffer: 1e8 });
  const report = JSON.parse(stdout) as Report;
  if (report.runtimeError) throw new Error(`${url}: ${report.runtimeError.message}`);
  return readReport(report);
}

function readReport({ audits, categories, environment }: Report): Visit {
  const requests = audits['network-requests']!.details!.items;
  const sent = (type?: string) => requests.filter((it) => !type || it.resourceType === type).reduce((sum, it) => sum + (it.transferSize ?? 0), 0);
  const parts = Object.entries(categories);
  return {
    lcp: audits['largest-contentful-paint']!.numericValue!,
    cls: audits['cumulative-layout-shift']!.numericValue!,
    bytes: sent(),
    html: sent('Document'),
    fonts: sent('Font'),
    scores: Object.fromEntries(parts.map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)])),
    faults: parts.flatMap(([name, { auditRefs }]) =>
      auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]!.score ?? 1) < 1).map(({ id }) => `${name}: ${id} ${audits[id]!.score}`),
    ),
    benchmark: environment.benchmarkIndex,
  };
}
