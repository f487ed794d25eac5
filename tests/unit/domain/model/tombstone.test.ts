import { expect, test } from 'vitest';
import { isGone, openAdvisories } from '../../../../src/domain/model/tombstone.ts';

test('a project is gone once it has ended or sleeps', () => {
  expect((['active', 'maintenance', 'dormant', 'archived'] as const).filter((is) => isGone({ state: { is } }))).toEqual(['dormant', 'archived']);
});

test('an advisory is open until a release fixes it', () => {
  const advisories = [{ id: 'a', fixed: '1.1' }, { id: 'b' }];
  expect(openAdvisories({ advisories }).map(({ id }) => id)).toEqual(['b']);
});
