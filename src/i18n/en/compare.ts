import type { State } from '../../vocabulary/identity.ts';
import { plural } from '../plural.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const features = (count: number) => `${count} ${plural('en', count, { one: 'feature', other: 'features' })}`;

/** Words of the compare pages; the summary is composed from counts and names of features. */
export const compare = {
  title: 'Compare',
  withOthers: (name: string) => `${name} and the other servers`,
  lead: 'Choose two servers, or two ways to run them. Differences come first, then what is the same.',
  every: 'Every pair',
  built: 'Pairs with ready-made pages',
  noScriptConfigurations:
    'Comparing configurations needs JavaScript. Without it, every pair of servers is below; profiles say what each configuration answers:',
  grid: 'Each number is how many features the two servers answer differently: the fewer, the more alike they are. It leads to their comparison. Each pair is listed once.',
  gridCell: (a: string, b: string, differ: number) => `${differ}: ${a} and ${b}`,
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
    only: (name: string, other: string, count: number) => `${name} has ${features(count)} that ${other} lacks:`,
    rest: (count: number) => `${count} more`,
    onlyWith: (feature: string, needs: string) => `${feature} (only with ${needs})`,
    part: (name: string, other: string, count: number, names: string[], rest: number) =>
      `${features(count)} that ${other} lacks, ${name} has in part: ${list.format(rest ? [...names, `${rest} more`] : names)}.`,
    none: (name: string, other: string) => `There is no feature that ${name} has in full and ${other} lacks.`,
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
    more: () => 'Both, one more fully',
    differs: () => 'Different values',
    open: () => 'Not known or not applicable for one',
  },
  main: 'Main differences',
  rest: 'Other differences',
  same: (count: number) => `${count} the same`,
  sameTitle: 'Same answers',
  sameNote: 'The answers are alike; what they need and what limits them may not be. Each answer links to its details.',
  drawn: 'Open a group to see its answers. Differences come first.',
  unloaded: 'The comparison could not be loaded. The profiles of both servers have the same facts.',
  script: {
    unknown: 'No server or configuration in the atlas has this id: {list}. Choose from the lists.',
    counted: 'The same: {same}. Different: {differ}. Disputed cells: {disputed}.',
    about: '{differ} of {all} differ',
    failed: 'These answers could not be loaded.',
    again: 'Try again',
  },
  another: 'Compare others, or their configurations',
};
