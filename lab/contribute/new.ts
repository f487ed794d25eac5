import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sections } from '../../src/vocabulary/sections.ts';
import { ChoiceError } from '../runner/choice.ts';
import { labFolder } from '../runner/context.ts';
import { writeNamed } from '../runner/files.ts';
import { lock } from '../runner/setup.ts';

/** Writes what a new server begins with: its adapter, its locked packages and the skeleton of its entry. Throws ChoiceError where there is one. */
export async function createServer(id: string | undefined, isAgreed: boolean): Promise<boolean> {
  if (!id || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    throw new ChoiceError(`new ${id ?? ''}: give the id of the server, lower-case words joined by hyphens, such as waitress`);
  const [adapter, packages, locked, entry] = [`servers/${id}.ts`, `requirements/${id}.in`, `requirements/${id}.txt`, `../content/servers/${id}.mdx`].map((it) =>
    join(labFolder, it),
  ) as [string, string, string, string];
  for (const file of [adapter, packages, entry]) if (existsSync(file)) throw new ChoiceError(`${file} is there already: take another id, or remove it`);
  writeNamed(packages, `${id}\n`);
  if (!(await lock([id], isAgreed))) return false;
  const version = new RegExp(`^${id}==(\\S+)`, 'm').exec(readFileSync(locked, 'utf8'))?.[1] ?? '0';
  writeNamed(packages, `${id}==${version}\n`);
  writeNamed(adapter, adapterOf(id));
  writeNamed(entry, entryOf(id, version, new Date().toISOString().slice(0, 10)));
  console.log(
    [
      `lab/requirements/${id}.in asks for ${id}==${version}, ${id}.txt locks it with what it needs`,
      `lab/servers/${id}.ts: correct the command, name under offers what it can be asked for; then npm run lab -- --servers ${id} --tier smoke --dry-run`,
      `content/servers/${id}.mdx: npm run check:content -- ${id} lists what is open; after the first run npm run lab -- draft ${id} writes facts`,
    ].join('\n'),
  );
  return true;
}

const adapterOf = (id: string): string => `import type { Adapter } from '../adapter.ts';
import { argumentsFor, bindOf } from '../arguments.ts';
import { runtimeVersion } from '../runner/runtime.ts';

const adapter: Adapter = {
  version: async (started) => ({ server: (await runtimeVersion(started, '${id.replaceAll('-', '_')}')).server }),
  configurations: {
    default: {
      app: 'wsgi',
      offers: ['workers'],
      launch(setup, place) {
        const options = argumentsFor(setup, { workers: (count) => ['--workers', \`\${count}\`] });
        return { argv: [place.bin('${id}'), '--bind', bindOf(place), ...options, 'wsgi_app:app'], stop: 'SIGTERM', reload: null, signals: ['SIGTERM', 'SIGINT'] };
      },
    },
  },
};
export default adapter;
`;

const entryOf = (id: string, version: string, today: string): string => `---
name: ${id}
summary: ""
terms: []

identity:
  packages:
    - { name: ${id}, version: "${version}", date: "", ground: { in: release, path: "", lines: "", quote: "" } }
  language: { is: [Python], ground: { in: release, path: "", lines: "", quote: "" } }
  licence: { is: "", ground: { in: release, path: "", lines: "", quote: "" } }
  repository: { is: "", ground: { in: release, path: "", lines: "", quote: "" } }
  documentation: { is: "", ground: { in: release, path: "", lines: "", quote: "" } }
  python: { is: { min: "" }, ground: { in: release, path: "", lines: "", quote: "" } }
  platforms: { is: [linux], ground: { in: release, path: "", lines: "", quote: "" } }
  firstRelease: { is: { version: "", date: "" }, ground: { in: release, path: "", lines: "", quote: "" } }
  state: { is: active, ground: { in: release, path: "", lines: "", quote: "" } }

checked: { version: "${version}", on: "${today}" }

sources:
  release: { kind: package, name: ${id}, version: "${version}", read: "${today}", repository: "", tag: "" }

configurations:
  default: { name: ${id}, default: true, command: "${id} hello:app", interfaces: [wsgi] }

facts: {}
---

${sections.map((it) => `<Section id="${it}">\n\n</Section>`).join('\n\n')}
`;
