import { stringify } from 'yaml';
import { readAndCheck, ruleContext } from '../../src/commands/check.ts';
import { filesOf } from '../../src/content/files.ts';
import { shortHash } from '../../src/content/hash.ts';
import { createReader, type ReadContent } from '../../src/content/read-content.ts';
import { bodyPath } from '../../src/content/texts.ts';
import { formatProblem, type Content } from '../../src/domain/model/content.ts';
import { locales, sourceLocale } from '../../src/vocabulary/locales.ts';
import { sections } from '../../src/vocabulary/sections.ts';

/** The day on which the fixture is checked. */
export const today = '2026-11-22';

const words = (count: number) => Array.from({ length: count }, (_, index) => ['Trees', 'grow', 'slowly', 'here'][index % 4]).join(' ');

/** The prose of a profile: every section in order, with enough words. */
export const profileProse = sections.map((id) => `<Section id="${id}">\n\n${words(70)}.\n\n</Section>`).join('\n\n');

const server = (name: string, id: string, other: string, interfaces: string) => `---
name: ${name}
summary: A made-up server for tests.
terms: [${id}d]
identity:
  packages: [{ name: ${id}, version: "1.2.0", date: "2026-05-01", ground: { in: release, path: NEWS, lines: "1", quote: 1.2.0 (2026-05-01) } }]
  language: { is: [Python], ground: { in: release, path: README, lines: "2", quote: written in Python } }
  licence: { is: MIT, ground: { in: release, path: LICENSE, lines: "1", quote: MIT License } }
  repository: { is: "https://example.org/${id}", ground: { in: release, path: README, lines: "3", quote: the repository } }
  documentation: { is: "https://example.org/${id}/docs", ground: { in: release, path: README, lines: "4", quote: the documentation } }
  python: { is: { min: "3.10" }, ground: { in: release, path: METADATA, lines: "5", quote: ">=3.10" } }
  platforms: { is: [linux], ground: { in: release, path: README, lines: "6", quote: runs on Linux } }
  firstRelease: { is: { version: "0.1", date: "2020" }, ground: { in: release, path: NEWS, lines: "90", quote: first release } }
  state: { is: active, ground: { in: release, path: NEWS, lines: "1", quote: 1.2.0 (2026-05-01) } }
checked: { version: "1.2.0", on: "2026-11-20" }
sources:
  release: { kind: package, name: ${id}, version: "1.2.0", read: "2026-11-20", repository: "https://github.com/example/${id}", tag: v1.2.0 }
  pull-7: { kind: page, url: "https://github.com/example/${id}/pull/7", read: "2026-11-20" }
configurations:
  plain: { name: plain, default: true, command: ${id} app, interfaces: ${interfaces} }
  deep: { name: deep, command: ${id} --deep app, interfaces: ${interfaces} }
facts:
  wsgi: { level: yes, ground: { in: release, path: core.py, lines: "10-12", quote: environ } }
  asgi: { level: ${interfaces.includes('asgi') ? 'yes' : 'no'}, ground: { in: release, paths: [core.py], searched: [lifespan] } }
${interfaces.includes('asgi') ? '  lifespan: { level: partial, note: Start only., ground: { in: release, path: core.py, lines: "40", quote: lifespan.startup } }\n' : ''}\
  http2: { level: optional, needs: [{ kind: mode, name: --deep, configuration: deep }], ground: { in: release, path: deep.py, lines: "8", quote: h2 }, also: [{ in: pull-7, path: comment, lines: "3", quote: we talked about it }] }
  request-timeout: { value: 30, ground: { in: release, path: options.py, lines: "3", quote: timeout = 30 } }
  styles: { value: both, ground: { in: release, path: options.py, lines: "4", quote: both styles } }
grounds:
  no-advisories: { in: release, paths: [NEWS], searched: [CVE-] }
  history: { in: release, path: NEWS, lines: "90", quote: first release }
advisories: []
issues: [{ url: "https://github.com/example/${id}/issues/3", text: It sleeps in winter., read: "2026-11-20" }]
alternatives: [{ server: ${other}, when: You want another tree., feature: http2 }]
inShort: { use: { says: Woods., features: [wsgi] }, not: { says: Deserts., features: [asgi, http2] }, trap: { says: It sleeps in winter., features: [state] }, set: [{ option: --threads, to: "4", why: One is lonely., feature: wsgi }, { option: --deep, why: "\`--flat\` is not.", feature: http2 }, { option: --timeout, to: "30", why: It waits., feature: state }, { option: --style, to: both, why: Tastes differ., feature: state }, { option: --alive, to: "1", why: It looks dead., feature: state }] }
---
${profileProse}
${id === 'birch' ? '\n<Example file="alder/hello.py"/>\n' : ''}`;

const options = (server: string) =>
  JSON.stringify({
    version: '1.2.0',
    read: '2026-11-20',
    in: 'release',
    options: [
      {
        id: 'threads',
        spellings: [
          { form: 'flag', text: '--threads' },
          { form: 'key', text: 'threads' },
        ],
        type: 'integer',
        default: '4',
        repeatable: false,
        help: `Threads of ${server}.`,
        source: { path: 'options.py', line: 7 },
      },
      { id: 'flat', spellings: [{ form: 'flag', text: '--flat' }], repeatable: false },
    ],
  });

const support = (ref: string, group: string, name: string, more = '') => `ref: ${ref}
group: ${group}
name: ${name}
kind: support
question: Does it do ${name}?
why: Because of ${name}.
decides: { yes: It does., no: It does not. }
terms: []
${more}`;

/** A small content/ in which everything is right: two servers, one of which speaks ASGI. Translations are made for it. */
const files: Record<string, string> = {
  'content/servers/alder.mdx': server('Alder', 'alder', 'birch', '[wsgi]'),
  'content/servers/birch.mdx': server('Birch', 'birch', 'alder', '[wsgi, asgi]'),
  'content/features/wsgi.yml': support('A1', 'interfaces', 'WSGI'),
  'content/features/asgi.yml': support('A2', 'interfaces', 'ASGI'),
  'content/features/lifespan.yml': support('A3', 'interfaces', 'Lifespan', 'applies: [asgi]\n'),
  'content/features/http2.yml': support('C3', 'protocols', 'HTTP/2', 'formerly: [h2]\n'),
  'content/features/request-timeout.yml': `ref: G1
group: limits
name: Request timeout
kind: value
question: After how long does it give up?
why: Because people wait.
value: { type: number, unit: seconds }
terms: []
`,
  'content/features/styles.yml': `ref: I1
group: configuration
name: Styles
kind: value
question: Which styles are there?
why: Because people choose.
value: { type: choice, of: { file: Files, both: Files and flags } }
terms: []
`,
  'content/features/state.yml': `ref: J1
group: project
name: State
kind: value
from: state
question: Is it alive?
why: Because the dead do not answer.
value: { type: text }
terms: []
`,
  'content/guides/first-steps.mdx': `---
title: First steps
summary: How to begin.
group: understand
order: 1
servers: [alder]
features: [wsgi]
terms: []
sources:
  standard: { kind: page, url: "https://peps.python.org/pep-3333/", read: "2026-11-20" }
grounds:
  pep: { in: standard, quote: a simple and universal interface }
---

Begin with <Server id="alder"/> and its <Fact id="wsgi"/>.<Cite id="pep"/>
`,
  'content/key.yml': `- id: begin
  asks: What do you have?
  answers:
    - { says: A WSGI application., to: { server: alder, because: [wsgi] } }
    - { says: An ASGI application., to: further }
- id: further
  asks: How large is it?
  answers:
    - { says: Small., to: { server: birch, because: [asgi] } }
    - { says: Large., to: { server: birch, because: [http2] } }
`,
  'content/refs.yml': 'A1: wsgi\nA2: asgi\nA3: lifespan\nC3: http2\nG1: request-timeout\nI1: styles\nJ1: state\n',
  'content/releases.json': JSON.stringify({ alder: { '0.1': '2020-04-01', '1.2.0': '2026-05-01' }, birch: { '1.2.0': '2026-05-01' } }),
  'content/authorities.yml':
    'peps.python.org: Accepted PEPs do not change.\ngithub.com/*/*/issues: Threads keep their text.\ngithub.com/*/*/pull: Threads keep their text.\n',
  'content/options/alder.json': options('alder'),
  'content/options/birch.json': options('birch'),
  'content/options/alder.yml': `threads:
  means: "How many roots drink at once."
  change: "Where it is dry, to one."
  trap: { says: "It counts from one.", ground: { in: release, path: options.py, lines: "7", quote: threads = 4 } }
  features: [request-timeout]
flat:
  means: "Grows no higher."
`,
  'content/settings/thirst.yml': `name: Thirst
group: limits
means: "How many roots drink at once."
features: [request-timeout]
terms: []
options:
  alder: { agree: differs, option: threads, in: [unit], how: "It counts trees.", ground: { in: release, path: options.py, lines: "7", quote: threads = 4 } }
  birch: { agree: none, instead: "Plant more of them.", fact: request-timeout }
`,
  'content/examples/alder/hello.py': 'def app(environ, start_response):\n    start_response("200 OK", [])\n    return [b"hello"]\n',
  'content/observations/examples.json':
    '[{"example":"alder/hello.py","hash":"cb0edf34","date":"2026-11-20","server":"alder","version":"2.1.0","command":"alder hello:app","asserted":"GET http://127.0.0.1:8000/: 200, \\"hello\\""}]',
};

/** How a test departs from the fixture: a new text (or bytes) of a file, a change of it, or null for no such file. */
export type Changes = Record<string, string | Uint8Array | null | ((text: string) => string)>;

/**
 * Replaces a part of a text that must be there, so that a test cannot pass by changing nothing.
 * @example swap('level: yes', 'level: yess')
 */
export function swap(part: string, by: string): (text: string) => string {
  return (text) => {
    if (!text.includes(part)) throw new Error(`the fixture does not contain ${JSON.stringify(part)}`);
    return text.replace(part, () => by);
  };
}

const read = createReader();

/** What a build would say about the fixture with some changes: one line for each problem. */
export function problemsOf(changes: Changes = {}): string[] {
  return checkedFixture(changes).problems.map(formatProblem);
}

/** The fixture with some changes, read and checked as a build does it. */
export function checkedFixture(changes: Changes = {}): ReadContent {
  return readAndCheck(filesWith(changes), { read, context: { ...ruleContext(), today } });
}

/** The texts of the fixture by their path, without translations. */
export const fixtureTexts: Readonly<Record<string, string>> = files;

/** What reading alone finds in the fixture with some changes, file by file and before any rule. */
export function faultsOf(changes: Changes = {}): string[] {
  return read(filesWith(changes)).problems.map(formatProblem);
}

/** The content of the fixture with some changes. */
export function fixtureContent(changes: Changes = {}): Content {
  return read(filesWith(changes)).content;
}

function filesWith(changes: Changes) {
  const untouched = new Map(Object.entries(changes));
  const texts = new Map<string, string | Uint8Array>();
  const put = (path: string, text: string) => {
    const change = untouched.get(path);
    untouched.delete(path);
    const now = change === null ? undefined : typeof change === 'function' ? change(text) : (change ?? text);
    if (now !== undefined) texts.set(path, now);
  };
  for (const [path, text] of Object.entries(files)) put(path, text);
  for (const [path, change] of untouched) if (!/^content\/[a-z]{2}\//.test(path) && isText(change)) put(path, '');
  for (const [path, text] of Object.entries(translationsFor(read(filesOf(texts)).content))) put(path, text);
  for (const [path, change] of untouched) {
    if (!isText(change)) throw new Error(`the fixture has no file ${path}`);
    texts.set(path, change);
  }
  return filesOf(texts);
}

const isText = (change: Changes[string]): change is string | Uint8Array => typeof change === 'string' || change instanceof Uint8Array;

/** A translation of every text, word for word and up to date. */
function translationsFor(content: Content): Record<string, string> {
  const translated = Object.entries(content.texts).flatMap(([of, texts]) =>
    locales
      .filter((locale) => locale !== sourceLocale)
      .map((locale): [string, string] => {
        const { [bodyPath]: body, ...rest } = texts;
        const front = stringify({ of: Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, shortHash(text)])), words: rest });
        return body === undefined ? [`content/${locale}/${of}.yml`, front] : [`content/${locale}/${of}.mdx`, `---\n${front}---\n\n${body}\n`];
      }),
  );
  return Object.fromEntries(translated);
}
