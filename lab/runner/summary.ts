import type { Report } from './run.ts';

/** Did everything run that was asked for? */
export function isComplete(reports: Report[]): boolean {
  return reports.every(({ failure, outcomes }) => failure === undefined && outcomes.every((it) => it.failure === undefined));
}

/** The table at the end, and a line for each thing that did not run. */
export function summaryOf(reports: Report[]): string {
  const rows = reports.map(({ target, version, outcomes, failure, seconds }) => {
    const results = outcomes.flatMap(({ result }) => result ?? []);
    const count = (matches: (result: (typeof results)[number]) => boolean) => `${results.filter(matches).length}`;
    return [
      `${target.server.id} ${target.configuration}`,
      version ?? (failure ? 'did not run' : ''),
      `${results.length}`,
      count(({ agreed, of }) => agreed === of),
      `${outcomes.filter((it) => it.notOffered !== undefined).length}`,
      count(({ verdict }) => verdict === 'withheld'),
      `${outcomes.filter((it) => it.failure !== undefined).length}`,
      `${seconds} s`,
    ];
  });
  const failures = reports.flatMap(({ target, failure, outcomes }) => {
    const name = `${target.server.id} ${target.configuration}`;
    const failed = outcomes.filter((it) => it.failure !== undefined).map((it) => `${name}: ${it.probe.id}: ${it.failure}`);
    return failure === undefined ? failed : [`${name}: ${failure}`, ...failed];
  });
  const outranked = reports.flatMap(({ target, recorded }) =>
    (recorded?.outranked ?? []).map((line) => `${target.server.id} ${target.configuration}: ${line}`),
  );
  return [table([['', 'version', 'results', 'agreed', 'not offered', 'withheld', 'failed', 'time'], ...rows]), ...failures, ...outranked].join('\n');
}

/** Verdicts and transcripts, for a run of few probes. */
export function transcriptsOf(reports: Report[]): string {
  return reports
    .flatMap(({ target, outcomes }) =>
      outcomes.map(({ probe, result, failure, notOffered, transcript }) => {
        const shown = result
          ? `${result.verdict} (${result.agreed} of ${result.of})${result.shows ? ` ${JSON.stringify(result.shows)}` : ''}`
          : failure === undefined
            ? `not-offered (${notOffered} rounds)`
            : `failed: ${failure}`;
        const numbers = result?.numbers ? ` ${JSON.stringify(result.numbers)}` : '';
        return `── ${target.server.id} ${target.configuration} ${probe.id}: ${shown}${numbers}\n${transcript}`;
      }),
    )
    .join('\n');
}

function table(rows: string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ')).join('\n');
}
