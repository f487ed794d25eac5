import type { Observations, Result, StoredObservations } from '../../src/schema/index.ts';

type Group = StoredObservations['groups'][number];

/** Results as a file holds them: in groups, the oldest first, and by probe within each, so that a new result moves no other. */
export function packResults(results: readonly Result[]): Group[] {
  const keyOf = ({ date, python, os, runner, of }: Result) => [date, python, os, `${runner}`.padStart(4), `${of}`].join('\n');
  const sorted = results.toSorted((a, b) => (a.probe < b.probe ? -1 : 1));
  return [...Map.groupBy(sorted, keyOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => {
      const { date, python, os, runner, of } = group[0]!;
      return { date, python, os, runner, of, results: group.map(storedOf) };
    });
}

function storedOf({ probe, definition, launch, verdict, shows, numbers, agreed, of, seal }: Result): Group['results'][number] {
  return { probe, definition, launch, verdict, ...(shows && { shows }), ...(numbers && { numbers }), ...(agreed < of && { agreed }), seal };
}

/** One result a line, so that a change is one line of a diff. */
export function stringifyObservations({ server, configuration, version, host, launches, groups }: StoredObservations): string {
  const head = Object.entries({ server, configuration, version, ...(host && { host }) }).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`);
  const commands = Object.entries(launches).map(([id, command]) => `    "${id}": ${JSON.stringify(command)}`);
  const parts = groups.map(({ results, ...rest }) => {
    const lines = results.map((it) => `        ${JSON.stringify(it)}`).join(',\n');
    return `    {\n      ${JSON.stringify(rest).slice(1, -1)},\n      "results": [\n${lines}\n      ]\n    }`;
  });
  const list = (open: string, items: string[], close: string) => (items.length ? `${open}\n${items.join(',\n')}\n  ${close}` : `${open}${close}`);
  return `{\n  ${[...head, `"launches": ${list('{', commands, '}')}`, `"groups": ${list('[', parts, ']')}`].join(',\n  ')}\n}\n`;
}

/** What the seal of a result is the checksum of: where it stands, all that it says, and its transcript. */
export function sealedText(
  { server, configuration, version, host }: Pick<Observations, 'server' | 'configuration' | 'version' | 'host'>,
  { probe, definition, launch, verdict, shows, numbers, agreed, of, date, python, os, runner }: Omit<Result, 'seal'>,
  transcript: string,
): string {
  return JSON.stringify([
    [server, configuration, version, host ?? ''],
    [date, python, os, runner, of],
    [probe, definition, launch, verdict, agreed],
    sorted(shows),
    sorted(numbers),
    transcript,
  ]);
}

const sorted = (record: Record<string, unknown> = {}): [string, unknown][] => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
