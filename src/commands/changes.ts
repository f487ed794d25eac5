import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isMap, isSeq, parseDocument, type Document } from 'yaml';
import { readContent } from '../content/read-content.ts';
import { answersOf, changesBetween, defaultsOf, optionChanges } from '../domain/model/changes.ts';

// npm run changes -- --en "why" --ru "почему": adds what differs between the entries and content/answers.json, and between the options and
// content/told-options.json, to the log of changes, with that reason, and keeps the new answers and defaults. Without a reason it lists what it would add.
const { values } = parseArgs({ options: { en: { type: 'string' }, ru: { type: 'string' } } });
const { content, problems } = readContent();
if (problems.length) {
  console.error(`${problems.length} problems in content/: run npm run check:content and correct them first`);
  process.exit(1);
}
const now = answersOf(content.servers);
const defaults = defaultsOf(content.options);
const what = [...changesBetween(content.answers ?? {}, now), ...optionChanges(content.toldOptions ?? {}, defaults)];
for (const { server, feature, option, was, is } of what)
  console.log([server, feature ?? option].filter(Boolean).join(' '), server && (feature ?? option) ? `${was ?? '–'} → ${is ?? '–'}` : 'is new');
if (what.length === 0) {
  console.log('no answer and no option differs from what the log has told');
  // Options of a server that was asked for the first time.
  write('content/told-options.json', `${JSON.stringify(defaults, null, 2)}\n`);
} else if (values.en && values.ru) {
  const log: Document = parseDocument(readFileSync('content/changes.yml', 'utf8'));
  const entry = log.createNode({ on: new Date().toISOString().slice(0, 10), why: { en: values.en, ru: values.ru }, what });
  const list = entry.get('what', true);
  if (!isSeq(log.contents) || !isSeq(list)) throw new Error('content/changes.yml is not a list: restore the file');
  for (const it of list.items) if (isMap(it)) it.flow = true;
  log.contents.items.unshift(entry);
  write('content/changes.yml', log.toString({ lineWidth: 0 }));
  write('content/answers.json', `${JSON.stringify(now, null, 2)}\n`);
  write('content/told-options.json', `${JSON.stringify(defaults, null, 2)}\n`);
} else {
  console.error('not written: give the reason in both languages, --en "why" --ru "почему"');
  process.exitCode = 2;
}

function write(file: string, text: string): void {
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
}
