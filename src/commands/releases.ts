import { writeFileSync } from 'node:fs';
import { readContent } from '../content/read-content.ts';
import { releaseDays } from '../sources/web.ts';

// npm run releases: writes into content/releases.json on which day every final release of each server's packages was uploaded.
const names = readContent().content.servers.flatMap(({ data }) => data.identity.packages.map((it) => it.name));
const days: [string, Record<string, string>][] = [];
for (const name of [...new Set(names)].sort()) days.push([name, await releaseDays(name)]);
writeFileSync('content/releases.json', `${JSON.stringify(Object.fromEntries(days), null, 2)}\n`);
console.log(days.map(([name, of]) => `${name}: ${Object.keys(of).length} releases`).join('\n'));
