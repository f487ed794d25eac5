import { ofText, type Mutation } from './mutation.ts';

const observed = /^content\/observations\/[^/]+\/.*\.json$/;
const runs = /^content\/observations\/runs\.json$/;

interface Result extends Record<string, unknown> {
  probe: string;
}
interface Group extends Record<string, unknown> {
  results: Result[];
}
interface File extends Record<string, unknown> {
  groups: Group[];
}

/** A change of one result, or of the file around it. */
const result = (name: string, change: (result: Result, group: Group, file: File) => void): Mutation =>
  ofText(name, observed, (text, random) => {
    const file = JSON.parse(text) as File;
    const group = random.pick(file.groups);
    const one = random.pick(group?.results ?? []);
    if (!one || !group) return undefined;
    change(one, group, file);
    return { text: JSON.stringify(file, null, 2), what: one.probe };
  });

const run = (name: string, change: (run: Record<string, unknown>, all: unknown[]) => void): Mutation =>
  ofText(name, runs, (text, random) => {
    const all = JSON.parse(text) as Record<string, unknown>[];
    const one = random.pick(all);
    if (!one) return undefined;
    change(one, all);
    return { text: JSON.stringify(all, null, 2), what: name };
  });

/** Mutations of what the lab writes and nobody else. */
export const labMutations: Mutation[] = [
  result('a verdict that is none', (it) => (it.verdict = 'splendid')),
  result('a verdict called constructor', (it) => (it.verdict = 'constructor')),
  result('a probe that is none', (it) => (it.probe = 'ops-nothing')),
  result('more agreed than asked', (it) => (it.agreed = 9)),
  result('a negative count', (_, group) => (group.of = -3)),
  result('a negative number', (it) => (it.numbers = { seconds: -1 })),
  result('an observation to come', (_, group) => (group.date = '2031-01-01')),
  result('an observation on no day', (_, group) => (group.date = '2026-13-01')),
  result('a result twice', (it, group) => group.results.push(it)),
  result('a feature that is none', (it) => (it.shows = { 'no-such-feature': { level: 'yes' } })),
  result('a value for a level', (it) => (it.shows = { wsgi: { value: 3 } })),
  result('a field of nobody', (it) => (it.remark = 'x')),
  result('no verdict', (it) => delete it.verdict),
  result('another server', (_it, _group, file) => (file.server = 'nobody')),
  result('another configuration', (_it, _group, file) => (file.configuration = 'nowhere')),
  result('no results', (_, group) => delete (group as Record<string, unknown>).results),
  result('no launches', (_it, _group, file) => (file.launches = {})),
  ofText('a comment in JSON', observed, (text) => ({ text: `// seen by hand\n${text}`, what: 'comment' })),
  ofText('a comma too many', observed, (text) => ({ text: text.replace(/\]\s*\}\s*$/, ',]}'), what: 'comma' })),
  ofText('a key twice in JSON', observed, (text) => ({ text: text.replace('{', '{"version": "9.9.9",'), what: 'version' })),
  run('a run to come', (it) => (it.date = '2031-01-01')),
  run('a negative run', (it) => (it.seconds = -5)),
  run('a run twice', (it, all) => all.push(it)),
  run('a run that agrees more than it saw', (it) => (it.agreed = 99_999)),
];
