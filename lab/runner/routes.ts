import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LogLine } from './app-log.ts';
import type { FoundProbe } from './catalog.ts';
import { labFolder } from './context.ts';

/** Routes that a probe asked, by the application's own log, and that it does not declare: a change of them would go unnoticed. */
export function undeclaredRoutes({ id, probe }: Pick<FoundProbe, 'id' | 'probe'>, lines: readonly LogLine[]): string[] {
  // An application of a framework has its own, in its own file.
  if (probe.framework) return [];
  const declared = new Set(['hello', ...(probe.routes ?? [])]);
  // A late line of the probe before says nothing of this one.
  const mine = lines.filter((line) => line.id.startsWith(`${id}-`) && /^\d+$/.test(line.id.slice(id.length + 1)));
  return [...new Set(mine.map(({ path }) => path.replace(/^\/+/, '').split('/')[0]!))].filter((route) => isRoute(route) && !declared.has(route));
}

const isRoute = (name: string): boolean =>
  /^[a-z_]+$/.test(name) && ['wsgi', 'asgi'].some((kind) => existsSync(join(labFolder, 'apps', `routes_${kind}`, `${name}.py`)));
