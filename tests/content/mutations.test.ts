import { expect, test } from 'vitest';
import { mutateContent } from '../mutations/judge.ts';

// npm run mutate:content does the same a thousand times, with any seed.
test('what damages the content is named by file and field, and what does not is let be', { timeout: 300_000 }, () => {
  const judged = mutateContent(20, 60);
  const told = judged.map(({ outcome, mutation, what, says }) => `${outcome}: ${mutation}: ${what}: ${says}`);
  expect(told.filter((it) => /^(crash|miss|false alarm)/.test(it))).toEqual([]);
  expect(judged.flatMap(({ fieldless }) => fieldless)).toEqual([]);
  expect(judged.filter(({ outcome }) => outcome === 'named').length).toBeGreaterThan(40);
});

test('the same seed mutates the same', { timeout: 300_000 }, () => {
  const [one, two] = [mutateContent(7, 3), mutateContent(7, 3)];
  expect(one).toEqual(two);
});
