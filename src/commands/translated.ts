import { readFileSync, writeFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { bodyPath } from '../content/texts.ts';
import { shortHash } from '../content/hash.ts';
import { readContent } from '../content/read-content.ts';

// npm run translated [-- --stamp <file> …]: lists translations that are older than their English text; with --stamp and
// the files you have read again, writes the hashes of today's English texts into them.
const [flag, ...files] = process.argv.slice(2);
const { content } = readContent();
let stale = 0;
for (const it of content.translations) {
  const english = content.texts[it.of] ?? {};
  const words: Record<string, string> = it.data.words;
  const due = Object.keys(english).filter((path) => it.data.of[path] !== shortHash(english[path]!));
  if (due.length === 0) continue;
  if (flag === '--stamp' && files.includes(it.file)) {
    stamp(
      it.file,
      Object.fromEntries(
        Object.keys(english)
          .filter((path) => path === bodyPath || words[path] !== undefined)
          .map((path) => [path, shortHash(english[path]!)]),
      ),
    );
    console.log(`${it.file}: stamped ${due.length}`);
  } else {
    stale += due.length;
    for (const path of due) console.log(`${it.file}: ${path}: ${JSON.stringify(english[path]!.slice(0, 80))}`);
  }
}
console.log(stale === 0 ? 'no translation is older than its English text' : `${stale} texts to read again; then npm run translated -- --stamp <file>`);

function stamp(file: string, of: Record<string, string>): void {
  const text = readFileSync(file, 'utf8');
  const [, yaml = '', body] = file.endsWith('.mdx') ? /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(text)! : ['', text];
  const document = parseDocument(yaml);
  document.set('of', of);
  const front = document.toString({ lineWidth: 0 });
  writeFileSync(file, body === undefined ? front : `---\n${front}---\n${body}`);
}
