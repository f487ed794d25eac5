import { pathOf } from '../content/kinds.ts';
import type { ReadContent } from '../content/read-content.ts';
import { formatProblem, type Content, type Problem, type Rule } from '../domain/model/content.ts';
import { names } from '../domain/rules/names.ts';
import { observations } from '../domain/rules/observations.ts';
import { prose } from '../domain/rules/prose.ts';
import { ruleContext } from './check.ts';

const servers = 'content/servers/';

/**
 * The problems that stop a draft, which is drawn with all others: prose that could run, break a page or deceive its readers; entries that
 * pages look up and that are not there, with the reasons why they could not be read; and no server at all.
 */
export function draftStops({ content, problems }: ReadContent, context = ruleContext()): Problem[] {
  const unsafe = problems.filter((it) => it.unsafe);
  if (content.servers.length === 0) {
    const none = { file: servers, message: 'has no server that can be read, and there is no page without one: mend or add one' };
    return [...unsafe, ...problems.filter(({ file }) => file.startsWith(servers)), none];
  }
  const dangling = findDangling(content, context);
  const missed = new Set(dangling.map(({ misses }) => misses));
  return [...unsafe, ...dangling, ...problems.filter(({ file }) => isUnread(content, file) && missed.has(pathOf(file)))];
}

/** Paths of the files that a draft leaves out, because they could not be read. */
export function listLeftOut({ content, problems }: ReadContent): string[] {
  return [...new Set(problems.map(({ file }) => file).filter((file) => isUnread(content, file)))];
}

/** What a draft leaves out: a line for each problem of a file that could not be read, and one that counts all problems. Empty where there are none. */
export function reportDraft({ content, problems }: ReadContent): string[] {
  if (problems.length === 0) return [];
  const left = problems.filter(({ file }) => isUnread(content, file)).map((it) => `left out: ${formatProblem(it)}`);
  return [...left, `drawn as a draft, with ${problems.length} problems in all: npm run check:content names them`];
}

const isUnread = ({ unread }: Content, file: string) => unread.includes(pathOf(file));

/** Rules on the entries that pages look up. */
const lookups: readonly Rule[] = [names, prose, observations];

/** What names an entry or an example that is not there, or could not be read: its page could not be drawn. Servers of observations are not looked up. */
function findDangling(content: Content, context: ReturnType<typeof ruleContext>): Problem[] {
  // Of files that could not be read the check says nothing more, so it is asked as if all had been.
  const found = lookups.flatMap((rule) => rule({ ...content, unread: [] }, context));
  return found.filter(({ file, misses }) => misses?.includes('/') && !(misses.startsWith('servers/') && file.startsWith('content/observations/')));
}
