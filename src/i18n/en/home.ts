import { plural } from '../plural.ts';

/** Words of the home page. */
export const home = {
  title: 'Python application servers, mapped feature by feature',
  lead: 'For anyone who chooses, runs or replaces the server between the network and a Python web application.',
  trust: (servers: string, features: string, cells: string, confirmed: string, share: string, day: string) =>
    `${servers}, ${features}, ${cells}. Every answer cites its source; ${confirmed} (${share}) were confirmed by running the server. Data as of ${day}.`,
  specimen: { shape: 'The shape is the answer', line: 'The line is the evidence', source: 'Source:', lab: 'Lab:' },
  find: { title: 'Find a server', text: 'Profile, facts, defaults, caveats.', all: (count: string) => `all ${count}` },
  compare: {
    title: 'Compare',
    text: 'Two servers, differences first.',
    with: 'with',
    go: 'Compare',
    or: 'or open the',
    matrix: 'full matrix',
    first: 'First server',
    second: 'Second server',
  },
  search: { title: 'Search', text: 'An option, an error, a grid reference.', label: 'Search the atlas', go: 'Search', try: 'try' },
  start: {
    title: 'Start here',
    text: 'Not sure? Each answer leads to a server or to the next question.',
    goTo: (step: number) => `go to ${step}`,
    without: (features: string) => `but no ${features}`,
    issues: (count: number) => plural('en', count, { one: 'a known problem', other: `${count} known problems` }),
  },
  glance: {
    title: 'All servers at a glance',
    evidence: 'Evidence',
    first: (name: string) => `${name} by default`,
    gone: 'Kept for reference',
  },
  caption: 'Green: verified in the lab. Hatched: documented only. Magenta: disputed. White: not known.',
};
