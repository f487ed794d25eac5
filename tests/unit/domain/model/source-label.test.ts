import { expect, test } from 'vitest';
import { sourceLabel } from '../../../../src/domain/model/source-label.ts';

test.each([
  ['https://github.com/a/b/blob/v1/docs/deep/x.md#L3-L5', 'deep/x.md:3-5'],
  ['https://github.com/a/b/blob/v1/x.py#L3', 'x.py:3'],
  ['https://github.com/a/b/tree/v1/src', 'src'],
  ['https://github.com/a/b/pull/7', 'github.com › 7'],
  ['https://pypi.org/project/oak/1.2.0/', 'pypi.org › 1.2.0'],
  ['https://www.rfc-editor.org/rfc/rfc9112#section-6', 'rfc-editor.org › section-6'],
  ['https://example.org', 'example.org'],
  ['not an address', 'not an address'],
])('%s', (url, label) => {
  expect(sourceLabel(url)).toBe(label);
});
