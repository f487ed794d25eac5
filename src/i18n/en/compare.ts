import type { State } from '../../vocabulary/identity.ts';
import type { ValueWord } from '../../vocabulary/levels.ts';
import { plural } from '../plural.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const features = (count: number) => `${count} ${plural('en', count, { one: 'feature', other: 'features' })}`;

/** Words of the compare pages; the summary is composed from counts and names of features. */
export const compare = {
  title: 'Compare',
  lead: 'Choose two servers. Differences come first, then what is the same.',
  every: 'Every pair',
  built: 'Pairs with ready-made pages',
  noScript: 'Comparing any other pair needs JavaScript. Without it, the profiles of both servers state the same facts:',
  and: 'and',
  pair: (a: string, b: string) => `${a} and ${b}`,
  description: (a: string, b: string, differ: number) =>
    `${a} and ${b} compared feature by feature, with sources: ${features(differ)} ${plural('en', differ, { one: 'differs', other: 'differ' })}.`,
  live: (same: number, differ: number, disputed: number) =>
    `They agree on ${features(same)} and differ on ${differ}${disputed ? `; ${disputed} ${plural('en', disputed, { one: 'cell is', other: 'cells are' })} disputed` : ''}.`,
  choose: (name: string) => `Choose ${name}`,
  where: 'Where they differ',
  summary: {
    only: (name: string, other: string, count: number, names: string[], rest: number) =>
      `${name} has ${features(count)} that ${other} lacks${names.length ? `: ${list.format(rest ? [...names, `${rest} more`] : names)}` : ''}.`,
    onlyWith: (feature: string, needs: string) => `${feature} (only with ${needs})`,
    part: (name: string, other: string, count: number, names: string[], rest: number) =>
      `${name} partially has ${features(count)} that ${other} lacks: ${list.format(rest ? [...names, `${rest} more`] : names)}.`,
    none: (name: string, other: string) => `There is no feature that ${name} has in full and ${other} lacks.`,
    value: (feature: string, a: string, first: string, b: string, second: string) => `${feature}: ${first} in ${a}, ${second} in ${b}.`,
    valueWord: { off: 'not set by default', absent: 'no such setting', unlimited: 'unlimited' } as Record<ValueWord, string>,
    state: {
      active: (name: string) => `${name} is actively developed.`,
      maintenance: (name: string) => `${name} is in maintenance mode: fixes only.`,
      dormant: (name: string) => `${name} has not had a release for a long time.`,
      archived: (name: string) => `${name} is archived: there will be no more releases.`,
    } as Record<State, (name: string) => string>,
  },
  offersMore: 'offers more',
  equal: 'equal',
  group: {
    'only-a': (a: string) => `Only ${a}`,
    'only-b': (_: string, b: string) => `Only ${b}`,
    more: 'Both, one more fully',
    differs: 'Different values',
    open: 'Not known or not applicable for one',
  },
  byFeature: 'Feature by feature',
  same: (count: number) => `${count} the same`,
  sameTitle: 'What is the same',
  drawn: 'Your browser builds this comparison from the atlas data; only some pairs have ready-made pages.',
  unloaded: 'The comparison could not be loaded. The profiles of both servers have the same facts.',
  script: {
    twice: 'You chose {server} twice. Choose another server to compare it with.',
    unknown: 'No server in the atlas has this id: {list}. Choose from the lists.',
    failed: 'These answers could not be loaded.',
    again: 'Try again',
  },
  another: 'Compare others',
};
