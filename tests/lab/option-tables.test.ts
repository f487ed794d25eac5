import { expect, test } from 'vitest';
import { cutHelp, lineAt, releasedSource } from '../../lab/options/released.ts';
import { rubyConstants, rubyRows, rubyValue } from '../../lab/options/ruby-tables.ts';

test('hashes of a table in Ruby, with the line of the key that names each', () => {
  const table = `OPTIONS = [
  {
    :type => :integer,
    :name => 'PassengerStartTimeout',
    # A comment between them.
    :default => DEFAULT_START_TIMEOUT / 1000
  },
  {
    name: 'root',
    desc: "Where it is " \\
      "installed"
  }
]
`;
  const [first, second] = rubyRows(table, ['name']);
  expect(first).toEqual({
    line: 4,
    values: new Map([
      ['type', ':integer'],
      ['name', "'PassengerStartTimeout'"],
      ['default', 'DEFAULT_START_TIMEOUT / 1000'],
    ]),
  });
  expect(second?.line).toBe(9);
  expect(rubyValue(second!.values.get('desc')!, new Map())).toBe('Where it is installed');
});

test('what simple Ruby gives', () => {
  const constants = rubyConstants('  DEFAULT_START_TIMEOUT = 90_000 # ms\n', "NAME = 'passenger'\n");
  const value = (code: string) => rubyValue(code, constants);
  expect(value('nil')).toBeNull();
  expect(value('true')).toBe(true);
  expect(value(':string')).toBe('string');
  expect(value('DEFAULT_START_TIMEOUT / 1000')).toBe('90');
  expect(value('2 * 1024')).toBe('2048');
  expect(value('"of #{NAME}"')).toBe('of passenger');
  expect(value('PlatformInfo.find_root')).toBeUndefined();
});

test('a long help ends after a sentence', () => {
  expect(cutHelp('  Short\n  and folded. ')).toBe('Short and folded.');
  expect(cutHelp('')).toBeUndefined();
  const sentence = `${'word '.repeat(30).trim()}. `;
  expect(cutHelp(sentence.repeat(3))).toBe(sentence.trim() + ' ' + sentence.trim());
  expect(cutHelp('word '.repeat(100))).toMatch(/^(?:word )+…$/);
});

test('lines are counted from one', () => {
  expect([lineAt('a\nb', 0), lineAt('a\nb', 2)]).toEqual([1, 2]);
});

test('a source that is not at hand says what to set', () => {
  expect(() => releasedSource('uwsgi', 'oak')).toThrow('content/servers/uwsgi.mdx has no repository or package among its sources that is called oak');
  expect(() => releasedSource('uwsgi', 'release')).toThrow(/^set OPTION_SOURCES to a folder with uwsgi-[\d.]+ unpacked: its options are read from there$/);
});
