/** Words of the home page. */
export const home = {
  title: 'Python application servers, mapped feature by feature',
  lead: (servers: string, features: string, cells: string, confirmed: string) =>
    `${servers}, ${features}, ${cells}. Every answer names its source; ${confirmed} were confirmed by running the server.`,
  specimen: { shape: 'The shape is the answer', line: 'The line is the evidence' },
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
  },
  glance: {
    title: 'All servers at a glance',
    evidence: 'Evidence',
    first: (name: string) => `${name} servers`,
    gone: 'Kept for reference',
  },
  caption: 'Green: verified in the lab. Hatched: documented only. Magenta: disputed. White: not known.',
};
