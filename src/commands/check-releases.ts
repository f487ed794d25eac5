import { parseArgs } from 'node:util';
import { readContent } from '../content/read-content.ts';
import { releaseFault, tagFault, tagsOf } from '../sources/web.ts';

// npm run check:releases [-- --only <id>]: asks the package index (or Python's release schedules, or the tags of the repository where no package index
// has it) for the newest release of every server's packages and lists those that are newer than what was checked, or whose day is another.
// Status 1: there are some; status 2: a package could not be asked for.
const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const { content } = readContent();
const servers = content.servers.filter(({ id }) => !values.only || values.only.includes(id));
const faults: string[] = [];
const unread: string[] = [];
for (const { file, data } of servers) {
  for (const [index, release] of data.identity.packages.entries()) {
    const field = `${file}: identity.packages.${index}`;
    try {
      const source = release.tagged && data.sources[release.tagged.source];
      const fault = source?.kind === 'repository' ? tagFault(release.name, release.version, tagsOf(source.url)) : await releaseFault(release);
      if (fault) faults.push(`${field}: ${fault}`);
    } catch (error) {
      unread.push(`${field}: not read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
for (const line of [...faults, ...unread]) console.error(line);
console.log(
  `${servers.length} servers: ${faults.length ? `${faults.length} releases to look at` : 'each was checked at its newest release'}${unread.length ? `, ${unread.length} not read` : ''}`,
);
process.exitCode = faults.length ? 1 : unread.length ? 2 : 0;
