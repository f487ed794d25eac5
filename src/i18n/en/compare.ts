import type { State } from '../../vocabulary/identity.ts';
import type { ValueWord } from '../../vocabulary/levels.ts';
import { plural } from '../plural.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const features = (count: number) => `${count} ${plural('en', count, { one: 'feature', other: 'features' })}`;

/** Words of the compare pages; the summary is composed from counts and names of features. */
export const compare = {
  title: 'Compare',
  lead: 'Choose two servers. What differs comes first, then what is the same.',
  every: 'Every pair',
  built: 'Pairs with pages of their own',
  noScript: 'All other pairs are compared by a script, so they need JavaScript. Without it, look at the profiles of both servers, which state the same facts:',
  and: 'and',
  pair: (a: string, b: string) => `${a} and ${b}`,
  description: (a: string, b: string, differ: number) =>
    `${a} and ${b} compared by their sources: ${features(differ)} ${plural('en', differ, { one: 'differs', other: 'differ' })}.`,
  live: (same: number, differ: number, disputed: number) =>
    `They agree on ${features(same)} and differ on ${differ}${disputed ? `; ${disputed} ${plural('en', disputed, { one: 'cell is', other: 'cells are' })} disputed` : ''}.`,
  choose: (name: string) => `Choose ${name}`,
  where: 'Where they differ',
  summary: {
    only: (name: string, other: string, count: number, names: string[], rest: number) =>
      `${name} has ${features(count)} that ${other} lacks${names.length ? `: ${list.format(rest ? [...names, `${rest} more`] : names)}` : ''}.`,
    onlyWith: (feature: string, needs: string) => `${feature} (only with ${needs})`,
    part: (name: string, other: string, count: number, names: string[], rest: number) =>
      `${name} partly has ${features(count)} that ${other} lacks: ${list.format(rest ? [...names, `${rest} more`] : names)}.`,
    none: (name: string, other: string) => `${name} has no feature in full that ${other} lacks.`,
    value: (feature: string, a: string, first: string, b: string, second: string) => `${feature}: ${first} in ${a}, ${second} in ${b}.`,
    valueWord: { off: 'not set by default', absent: 'none', unlimited: 'unlimited' } as Record<ValueWord, string>,
    state: {
      active: (name: string) => `${name} is being developed.`,
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
  drawn: 'This comparison is drawn in your browser from the data of the atlas; ready-made pages exist only for pairs of the first servers.',
  unloaded: 'The comparison could not be drawn. Both servers have a profile with the same facts.',
  script: {
    twice: 'You chose {server} twice. Choose another server to compare it with.',
    unknown: 'No server of the atlas has this id: {list}. Choose from the lists.',
    failed: 'These answers could not be loaded.',
    again: 'Try again',
  },
  another: 'Compare others',
};
