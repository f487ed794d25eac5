import { shortHash } from '../content/hash.ts';
import { createReader, type ReadContent } from '../content/read-content.ts';
import type { Files } from '../content/files.ts';
import type { RuleContext } from '../domain/model/content.ts';
import { checkContent } from '../domain/rules/index.ts';
import { linkablePages } from '../site/linkable.ts';
import { proseComponents } from '../site/prose-components.ts';

/** What rules need from the machine: the day, in UTC, and a hash. */
export function ruleContext(now = new Date()): RuleContext {
  return { today: now.toISOString().slice(0, 10), hash: shortHash, linkablePages, proseComponents };
}

/** Reads content and checks it by every rule: all that would stop a build. */
export function readAndCheck(files?: Files, { read = createReader(), context = ruleContext() } = {}): ReadContent {
  const { content, problems } = read(files);
  return { content, problems: [...problems, ...checkContent(content, context)] };
}
