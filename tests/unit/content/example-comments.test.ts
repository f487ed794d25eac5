import { expect, test } from 'vitest';
import { commentPlace, replaceComments } from '../../../src/content/example-comments.ts';

/** The comments of an example, by their number. */
function commentsOf(example: string): string[] {
  const found: string[] = [];
  replaceComments(example, (text, index) => {
    found[index - 1] = text;
    return text;
  });
  return found;
}
const shout = (example: string) => replaceComments(example, (text, index) => `${index} ${text.toUpperCase()}`);

test.each([
  ['a line', '# Once.\nrun\n', ['Once.'], '# 1 ONCE.\nrun\n'],
  ['what follows code', 'run app  # in front\n', ['in front'], 'run app  # 1 IN FRONT\n'],
  ['lines that belong together', '    # One\n    #   two\n    run\n', ['One\n  two'], '    # 1 ONE\n    #   TWO\n    run\n'],
  ['lines of another indent are other comments', '# One\n  # two\n', ['One', 'two'], '# 1 ONE\n  # 2 TWO\n'],
  ['a file of settings', '[uwsgi]\n; strict\nstrict = true\n', ['strict'], '[uwsgi]\n; 1 STRICT\nstrict = true\n'],
  ['what a module says of itself', '"""Says hello."""\nrun()\n', ['Says hello.'], '"""1 SAYS HELLO."""\nrun()\n'],
])('comments are found and put back: %s', (_, example, comments, shouted) => {
  expect(commentsOf(example)).toEqual(comments);
  expect(shout(example)).toBe(shouted);
});

test('code stays as it is', () => {
  const code = '#!/bin/sh\necho "#1" a#b\nlisten 80; server_name _;\nx = """no documentation"""\n';
  expect(commentsOf(code)).toEqual([]);
  expect(shout(code)).toBe(code);
});

test('the name of the file itself is the same in every language, and not counted', () => {
  expect(shout('# /etc/systemd/system/hello.service\n[Unit]\n# Waits.\n')).toBe('# /etc/systemd/system/hello.service\n[Unit]\n# 1 WAITS.\n');
});

test('a translation may have another number of lines', () => {
  expect(replaceComments('  # One.\n  # Two.\n  run\n', () => 'Both at once.')).toBe('  # Both at once.\n  run\n');
});

test('comments of a folder are one entry', () => {
  const { of, path } = commentPlace('mod-wsgi/apache.conf');
  expect([of, path(2)]).toEqual(['examples/mod-wsgi', 'apache.conf.2']);
});
