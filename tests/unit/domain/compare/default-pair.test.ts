import { expect, test } from 'vitest';
import { defaultPair } from '../../../../src/domain/compare/default-pair.ts';
import type { State } from '../../../../src/vocabulary/identity.ts';

const server = (id: string, others: string[] = [], is: State = 'active') => ({
  id,
  state: { is, ground: { kind: 'absent' as const, url: '', label: '', searched: [], paths: [] }, successors: [] },
  alternatives: others.map((it) => ({ server: it, when: { en: '', ru: '' } })),
});

test('a choice begins with the two that name each other soonest', () => {
  const servers = [server('ash', ['elm', 'oak', 'fir']), server('elm', ['fir', 'oak', 'ash']), server('fir', ['oak']), server('oak', ['elm', 'fir'])];
  expect(defaultPair(servers)).toEqual(['elm', 'oak']);
});

test('of pairs alike the first counts, and nobody who is not developed', () => {
  const servers = [server('ash', ['elm'], 'maintenance'), server('elm', ['ash']), server('fir', ['oak']), server('oak', ['fir'])];
  expect(defaultPair(servers)).toEqual(['fir', 'oak']);
});

test('where nobody names the other it begins with the first two', () => {
  expect(defaultPair([server('ash', ['elm']), server('elm'), server('fir')])).toEqual(['ash', 'elm']);
});
