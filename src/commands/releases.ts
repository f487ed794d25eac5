import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readContent } from '../content/read-content.ts';
import { taggedArchives, taggedDays } from '../sources/archive.ts';
import { downloadSource, loggedDays, releaseDays } from '../sources/web.ts';

// npm run releases [-- --from <folder>]: writes into content/releases.json on which day every final release of each server's packages was
// uploaded, or Python itself released, or its tags or their change logs say where no package index has it. With --from, its repository is read from a folder of clones,
// without it brought into .sources/.
const { values } = parseArgs({ options: { from: { type: 'string' } } });
const days = new Map<string, Record<string, string>>();
for (const { file, data } of readContent().content.servers) {
  for (const [index, { name, tagged }] of data.identity.packages.entries()) {
    if (!days.has(name)) days.set(name, tagged ? await ofLog(`${file}: identity.packages.${index}.tagged`, tagged, data) : await releaseDays(name));
  }
}
const sorted = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync('content/releases.json', `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
console.log(sorted.map(([name, of]) => `${name}: ${Object.keys(of).length} releases`).join('\n'));

type Data = ReturnType<typeof readContent>['content']['servers'][number]['data'];

async function ofLog(
  field: string,
  { source, log }: { source: string; log?: string | undefined },
  { sources, identity }: Data,
): Promise<Record<string, string>> {
  const folder = values.from ?? '.sources';
  const repository = sources[source];
  if (repository?.kind !== 'repository')
    throw new Error(`${field}.source: ${source} is no repository among the sources: npm run check:content says what to do`);
  if (!values.from) await downloadSource(repository, folder);
  if (!log) {
    const days = taggedDays(repository, folder);
    if (!Object.keys(days).length) throw new Error(`${field}: no tag of ${repository.url} below ${folder} is a version: bring the repository there`);
    return Object.fromEntries(Object.entries(days).filter(([, day]) => day >= identity.firstRelease.is.date));
  }
  // A release of an older line stands only in the log of its own tag.
  const texts = taggedArchives(repository, folder).flatMap((it) => it.read(log) ?? []);
  if (!texts.length) throw new Error(`${field}.log: no tag of ${repository.url} below ${folder} has ${log}: correct the name, or bring the repository there`);
  return loggedDays(texts.join('\n'), identity.firstRelease.is.date);
}
