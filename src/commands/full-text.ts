import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Numbers of sources and references are no words of the text: no excerpt shall begin with one. */
const excludeSelectors = ['.cite', '.citing', '.cited', '.ref', '.coordinate', 'header .sr-only'];

/** Indexes the full text of the pages below a folder, into `pagefind/` there; throws what Pagefind complains of. */
export async function indexFullText(folder: string): Promise<void> {
  const { index, errors } = await createIndex({ excludeSelectors });
  if (!index) throw new Error(errors.join('\n'));
  for (const sourcePath of globSync('**/*.html', { cwd: folder })) {
    const content = keepApart(readFileSync(join(folder, sourcePath), 'utf8'));
    expectNone((await index.addHTMLFile({ sourcePath, content })).errors);
  }
  const { files, errors: faults } = await index.getFiles();
  expectNone(faults);
  for (const { path, content } of files) write(join(folder, 'pagefind', path), content);
  await close();
}

/** Pagefind's own writeFiles() answers before its files are whole (its `File::write_all` has no flush), and close() ends it there. */
function write(file: string, content: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Cells and lines that only their layout keeps apart would run together in an excerpt. */
function keepApart(html: string): string {
  return html.replace(/<\/[a-z][\w-]*>(?=<[a-z])/g, '$& ');
}

function expectNone(errors: readonly string[]): void {
  if (errors.length) throw new Error(errors.join('\n'));
}
