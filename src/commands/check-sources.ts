import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { groundsOfGuide, groundsOfOptions, groundsOfServer, groundsOfSetting, type PlacedGround } from '../domain/model/citation.ts';
import { formatProblem, type Problem } from '../domain/model/content.ts';
import type { Absence, Citation, SourceText } from '../schema/index.ts';
import { findArchive, type Archive } from '../sources/archive.ts';
import { absenceFault, citationFault, elidedLines } from '../sources/check-ground.ts';
import { downloadSource, pageFault } from '../sources/web.ts';
import { readContent } from '../content/read-content.ts';

// npm run check:sources [-- --from <folder>] [--only <id>] [--offline] [--elisions]: reads every ground again and reports quotes that
// are not in their lines, absences whose words are found, and pages that moved. With --from, repositories
// and packages are read from a folder of clones (<owner>+<name>, bare or not) and unpacked releases (<name>-<version>);
// without it they are brought from the web into .sources/. Pages are asked unless --offline.
// What a quote leaves out at […] can turn its sense: --elisions lists those lines for a reviewer.
const { values } = parseArgs({
  options: { from: { type: 'string' }, only: { type: 'string', multiple: true }, offline: { type: 'boolean' }, elisions: { type: 'boolean' } },
});
if (values.from && !existsSync(values.from)) {
  console.error(`${values.from} does not exist: name a folder of clones and unpacked releases`);
  process.exit(2);
}
const folder = values.from ?? '.sources';
const { content, problems } = readContent();
const counts = { quotes: 0, absences: 0, pages: 0, unread: 0, elisions: 0 };
const unread = new Set<string>();
const entries = [
  ...content.servers.map((it) => ({
    id: it.id,
    file: it.file,
    sources: it.data.sources,
    grounds: groundsOfServer(it.data),
  })),
  // What is said about options and settings stands on the sources of the server's entry.
  ...content.servers.flatMap(({ id, data: { sources } }) => {
    const words = content.optionWords.filter((it) => it.id === id).map((it) => ({ file: it.file, grounds: groundsOfOptions(it.data) }));
    const settings = content.settings.map((it) => ({ file: it.file, grounds: groundsOfSetting(it.data, id) }));
    return [...words, ...settings].map((it) => ({ id, ...it, sources: citedSources(sources, it.grounds) }));
  }),
  ...content.guides.map((it) => ({ id: it.id, file: it.file, sources: it.data.sources, grounds: groundsOfGuide(it.data) })),
].filter((it) => !values.only || values.only.includes(it.id));

for (const { file, sources, grounds } of entries) {
  for (const [id, source] of Object.entries(sources)) {
    const placed = grounds.filter(({ ground }) => 'in' in ground && ground.in === id) as PlacedGround<Citation | Absence>[];
    if (source.kind === 'page') await checkPage(file, id, source, placed);
    else await checkFiles(file, id, source, placed);
  }
}
for (const problem of problems) console.error(formatProblem(problem));
for (const what of unread) console.error(`not read: ${what}`);
console.log(
  `${entries.length} entries: ${counts.quotes} quotes and ${counts.absences} absences read again in files, ${counts.pages} quotes on pages, ${counts.elisions} passages left out of quotes, ${counts.unread} not read; ${problems.length === 0 ? 'no problems' : `${problems.length} problems`}`,
);
process.exitCode = problems.length || (unread.size && !values.offline && !values.from) ? 1 : 0;

/** Those sources that something cites. */
function citedSources(sources: Record<string, SourceText>, grounds: readonly PlacedGround[]): Record<string, SourceText> {
  return Object.fromEntries(Object.entries(sources).filter(([id]) => grounds.some(({ ground }) => 'in' in ground && ground.in === id)));
}

async function checkFiles(file: string, id: string, source: SourceText, placed: PlacedGround<Citation | Absence>[]): Promise<void> {
  if (placed.length === 0) return add(file, `sources.${id}`, 'is cited nowhere: remove it');
  if (!values.from) await report(file, `sources.${id}`, () => downloadSource(source, folder).then(() => undefined));
  const archive = findArchive(source, folder);
  if (!archive || archive.list().length === 0) {
    counts.unread += placed.length;
    unread.add(`${file}: sources.${id} is not below ${folder} at that version`);
    return;
  }
  const kept = readOnce(archive);
  for (const { field, ground } of placed) {
    const isQuote = 'quote' in ground;
    counts[isQuote ? 'quotes' : 'absences'] += 1;
    const fault = isQuote ? citationFault(ground, kept) : absenceFault(ground, kept);
    if (fault) add(file, field, fault);
    if (isQuote) reviewElisions(file, field, ground, elidedLines(ground, kept));
  }
}

function reviewElisions(file: string, field: string, { path, lines, quote }: Citation, passages: readonly string[][]): void {
  counts.elisions += passages.length;
  if (!values.elisions || passages.length === 0) return;
  console.log(`${file}: ${field}: ${path}${lines ? `:${lines}` : ''}\n  quoted: ${quote}`);
  for (const passage of passages) console.log(passage.length ? passage.map((line) => `  left out: ${line.trim()}`).join('\n') : '  left out: nothing');
}

async function checkPage(file: string, id: string, source: SourceText & { kind: 'page' }, placed: PlacedGround<Citation | Absence>[]): Promise<void> {
  const quotes = placed.flatMap(({ ground }) => ('quote' in ground ? [ground.quote] : []));
  if (values.offline || values.from) {
    counts.unread += quotes.length;
    unread.add(`${file}: sources.${id}, the page ${source.url}`);
    return;
  }
  counts.pages += quotes.length;
  await report(file, `sources.${id}`, () => pageFault(source.url, quotes));
}

async function report(file: string, field: string, find: () => Promise<string | undefined>): Promise<void> {
  try {
    const fault = await find();
    if (fault) add(file, field, fault);
  } catch (error) {
    unread.add(`${file}: ${field}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function add(file: Problem['file'], field: string, message: string): void {
  problems.push({ file, field, message });
}

/** An archive that reads each file once. */
function readOnce(archive: Archive): Archive {
  const texts = new Map<string, string | undefined>();
  const all = archive.list();
  return {
    list: () => all,
    read(path) {
      if (!texts.has(path)) texts.set(path, archive.read(path));
      return texts.get(path);
    },
  };
}
