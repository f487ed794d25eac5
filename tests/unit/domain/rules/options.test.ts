import { expect, test } from 'vitest';
import { problemsOf, swap } from '../../fixture.ts';

const list = 'content/options/alder.json';
const words = 'content/options/alder.yml';

test('a living server without options, and options or words of no server', () => {
  expect(problemsOf({ [list]: null, [words]: null })).toEqual([
    'content/servers/alder.mdx: name: has no options: run npm run lab -- options --servers alder, which writes content/options/alder.json',
  ]);
  expect(
    problemsOf({
      'content/options/oak.json':
        '{"version":"1","read":"2026-11-20","in":"release","options":[{"id":"a","spellings":[{"form":"flag","text":"-a"}],"repeatable":false}]}',
    }),
  ).toEqual([
    'content/options/oak.json: name: there is no server oak: add content/servers/oak.mdx or remove this file',
    'content/settings/thirst.yml: options.oak: is missing: name its option, or say agree: none and what to do instead',
  ]);
  expect(problemsOf({ [list]: null }).filter((it) => it.startsWith(words))).toEqual([
    'content/options/alder.yml: name: there are no options of alder: run npm run lab -- options --servers alder',
  ]);
});

test('an archived server needs none', () => {
  const archived = swap('state: { is: active,', 'state: { is: archived, since: "2026-05",');
  expect(problemsOf({ [list]: null, [words]: null, 'content/servers/alder.mdx': archived }).filter((it) => it.includes('options'))).toEqual([]);
});

test('options of another release than the checked one, from a source that the entry does not have, or twice', () => {
  expect(problemsOf({ [list]: swap('"version":"1.2.0"', '"version":"1.1.0"') })).toEqual([
    'content/options/alder.json: version: is 1.1.0, but the entry is about 1.2.0: run npm run lab -- options --servers alder',
  ]);
  expect(problemsOf({ [list]: swap('"in":"release"', '"in":"branch"') })).toEqual([
    'content/options/alder.json: in: branch is not one of the sources of content/servers/alder.mdx: name one in lab/options/servers/alder.ts, then run npm run lab -- options --servers alder',
  ]);
  expect(problemsOf({ [list]: swap('"path":"options.py"', '"in":"leaf","path":"options.py"') })).toEqual([
    'content/options/alder.json: options.0.source.in: leaf is not one of the sources of content/servers/alder.mdx: name one in lab/options/servers/alder.ts, then run npm run lab -- options --servers alder',
  ]);
  expect(problemsOf({ [list]: swap('"id":"flat"', '"id":"threads"') })).toContain(
    'content/options/alder.json: options.1.id: threads is there twice: let its reader tell them apart',
  );
});

test('words for no option, and facts, features and grounds that are not there', () => {
  expect(problemsOf({ [words]: swap('flat:', 'flatter:') })).toEqual([
    'content/options/alder.yml: flatter: is no option of alder: correct its id, or remove it where a release dropped it',
  ]);
  expect(problemsOf({ [words]: swap('features: [request-timeout]', 'features: [request-time]') })).toEqual([
    expect.stringContaining('content/options/alder.yml: threads.features.0: '),
  ]);
  const trap = /trap: \{.*\}$/m;
  expect(problemsOf({ [words]: (text) => text.replace(trap, 'trap: { says: "It counts from one.", fact: lifespan }') })).toEqual([
    'content/options/alder.yml: threads.trap.fact: alder does not answer lifespan: name a feature that its entry answers',
  ]);
  expect(problemsOf({ [words]: (text) => text.replace(trap, 'trap: { says: "It counts from one." }') })[0]).toContain(
    'content/options/alder.yml: threads.trap: is neither { says, fact } nor { says, ground',
  );
  expect(problemsOf({ [words]: swap('in: release', 'in: branch') })).toEqual([
    "content/options/alder.yml: threads.trap.ground.in: branch is not one of this entry's sources: add it or use release, pull-7",
  ]);
});
