import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';
import * as groups from '../../src/vocabulary/groups.ts';
import * as identity from '../../src/vocabulary/identity.ts';
import * as interfaces from '../../src/vocabulary/interfaces.ts';

const { content } = readContent();
// Words of the closed lists are the same in code and content: an interface is also a feature.
const vocabulary = new Set<string>([...groups.groupIds, ...identity.identityRows, ...identity.platforms, ...identity.units, ...interfaces.interfaces]);
const features = content.features.map(({ id }) => id).filter((id) => !vocabulary.has(id));
const servers = content.servers.flatMap(({ id, data }) => [id, data.name]);

const files = globSync('src/{components,pages,domain,site}/**/*.{ts,astro}').map((file) => ({ file, code: withoutComments(readFileSync(file, 'utf8')) }));

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** Texts in quotes, and names of properties after a dot. */
function literals(code: string): Set<string> {
  const quoted = [...code.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g)].map((found) => found[1] ?? found[2] ?? found[3] ?? '');
  return new Set([...quoted, ...[...code.matchAll(/(?:cells|facts|features)\??\.(\w+)/g)].map(([, name]) => name!)]);
}

test('code speaks of no single feature: what a table or a summary shows stands in the file of the feature', () => {
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap(({ file, code }) => {
    const texts = literals(code);
    return features.filter((id) => texts.has(id) || (id.includes('-') && new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(code))).map((id) => `${file}: names the feature ${id}`);
  });
  expect(found).toEqual([]);
});

test('code speaks of no single server', () => {
  const found = files.flatMap(({ file, code }) => servers.filter((name) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'i').test(code)).map((name) => `${file}: names the server ${name}`));
  expect(found).toEqual([]);
});
