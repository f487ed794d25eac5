import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { delayModules } from './delay-modules.ts';
import { leaveOut } from './leave-out.ts';
import { addPolicy } from './page-policy.ts';
import { findShortNames, shortenClasses } from './short-classes.ts';

/** Takes from the built pages below a folder what is no longer needed, gives them short classes, lets their modules wait and, since it names styles and scripts by hash, then gives them their policy. */
export function finishPages(folder: string): void {
  const paths = globSync('**/*.html', { cwd: folder }).map((it) => join(folder, it));
  const files = globSync('**/*.{css,js}', { cwd: folder }).map((it) => readFileSync(join(folder, it), 'utf8'));
  const names = findShortNames(readEach(paths), files);
  for (const path of paths) writeFileSync(path, addPolicy(delayModules(shortenClasses(leaveOut(readFileSync(path, 'utf8')), names))));
}

/** One at a time: a large site does not fit into memory. */
function* readEach(paths: readonly string[]): Generator<string> {
  for (const path of paths) yield readFileSync(path, 'utf8');
}
