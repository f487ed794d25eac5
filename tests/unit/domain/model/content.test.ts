import { expect, test } from 'vitest';
import { formatProblem } from '../../../../src/domain/model/content.ts';

test('a problem is a line with file, field and message; a problem of the whole file has no field', () => {
  expect(formatProblem({ file: 'content/refs.yml', field: 'C3', message: 'is missing' })).toBe('content/refs.yml: C3: is missing');
  expect(formatProblem({ file: 'content/refs.yml', message: 'cannot be read' })).toBe('content/refs.yml: cannot be read');
  expect(formatProblem({ file: 'content/refs.yml', field: '', message: 'cannot be read' })).toBe('content/refs.yml: cannot be read');
});
