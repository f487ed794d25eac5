import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { programOf } from './context.ts';

const known = new Map<string, boolean>();

/** Can the Python that runs a server import this module? The system's own where the server has no environment. */
export function hasModule(server: string, name: string): boolean {
  const python = existsSync(programOf(server, 'python')) ? programOf(server, 'python') : 'python3';
  const key = `${python} ${name}`;
  const found = known.get(key) ?? spawnSync(python, ['-c', `import ${name}`], { stdio: 'ignore', timeout: 20_000 }).status === 0;
  known.set(key, found);
  return found;
}
