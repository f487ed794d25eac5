import { formatNumber } from '../number.ts';
import { plural } from '../plural.ts';

const nbsp = '\u00a0';

/** Words of the vocabulary: one for every member of a closed list. */
export const terms = {
  level: {
    yes: 'Yes',
    optional: 'When enabled',
    partial: 'Partial',
    no: 'No',
    'not-applicable': 'Not applicable',
    unknown: 'Not known',
  },
  levelMeans: {
    yes: 'A stock install does it.',
    optional: 'The whole definition holds once something other than the default is chosen.',
    partial: 'Only part of the definition holds, or upstream calls it experimental, beta or deprecated.',
    no: 'No part of the definition holds.',
    'not-applicable': 'The question does not arise for this server.',
    unknown: 'It isn’t documented, and we haven’t seen it.',
  },
  evidence: { verified: 'Verified', observed: 'Observed', documented: 'Documented', disputed: 'Disputed', none: 'No evidence' },
  valueWord: { off: 'off', absent: 'none', unlimited: 'unlimited' },
  valueWordMeans: { off: 'the mechanism exists but is not set', absent: 'there is no such mechanism', unlimited: 'set or built in without a limit' },
  group: {
    interfaces: 'Interfaces',
    'process-model': 'Process model',
    protocols: 'Protocols',
    network: 'Network and TLS',
    operations: 'Operations',
    observability: 'Observability',
    limits: 'Limits and safety',
    platforms: 'Platforms',
    configuration: 'Configuration',
    project: 'Project',
  },
  guideGroup: { understand: 'Understand', choose: 'Choose', deploy: 'Deploy' },
  state: { active: 'Active', maintenance: 'Maintenance', dormant: 'Dormant', archived: 'Archived' },
  platform: { linux: 'Linux', macos: 'macOS', bsd: 'BSD', solaris: 'Solaris', windows: 'Windows', cygwin: 'Cygwin' },
  interface: { wsgi: 'WSGI', asgi: 'ASGI', rsgi: 'RSGI' },
  speech: { both: 'WSGI and ASGI', asgi: 'ASGI', wsgi: 'WSGI' },
  needKind: { option: 'option', mode: 'mode', extra: 'extra package', plugin: 'plugin', build: 'build', host: 'host module' },
  upstream: { experimental: 'upstream calls it experimental', beta: 'upstream calls it beta', deprecated: 'upstream calls it deprecated' },
  unit: {
    seconds: (value: string) => `${value}${nbsp}s`,
    bytes: (value: string) => `${value}${nbsp}B`,
    requests: (value: string) => value,
    options: (value: string) => value,
    connections: (value: string) => value,
    advisories: (value: string) => value,
  },
  /** Units of 1,024 bytes and more, each 1,024 times the one before. */
  manyBytes: ['KiB', 'MiB', 'GiB', 'TiB'],
  unitName: { seconds: 'seconds', bytes: 'bytes', requests: 'requests', options: 'options', connections: 'connections', advisories: 'advisories' },
  section: {
    'what-it-is': 'What it is',
    'pick-it-when': 'Pick it when',
    'look-elsewhere-when': 'Look elsewhere when',
    'quick-start': 'Quick start',
    'in-production': 'In production',
    surprises: 'Gotchas',
    'signals-and-defaults': 'Signals and defaults',
    'security-history': 'Security',
    changes: 'Release history',
  },
  servers: (count: number) => `${count} ${plural('en', count, { one: 'server', other: 'servers' })}`,
  features: (count: number) => `${count} ${plural('en', count, { one: 'feature', other: 'features' })}`,
  ofDecidable: (part: number, count: number) => `${formatNumber('en', part)} of ${formatNumber('en', count)} cells to which the question applies`,
  /** How many answers the lab saw, of those to which the question applies. */
  ranOf: (part: number, count: number) => `${formatNumber('en', part)} of ${formatNumber('en', count)} answers confirmed by running the server`,
  /** How many have a feature: wholly, and in part where some do; digits or places to fill in. */
  has: (whole: number | string, part: number | string, of: number | string) => `${whole} of ${of}${part ? `, ${part} in part` : ''}`,
  cells: (count: number) => `${formatNumber('en', count)} ${plural('en', count, { one: 'cell', other: 'cells' })}`,
  read: (day: string) => `read ${day}`,
  seen: {
    lab: 'Lab',
    saw: 'The lab saw',
    notRun: 'not run yet',
    cannotRun: 'the lab can’t run this server',
    when: (agreed: number, of: number, version: string, day: string) =>
      `${agreed} of ${of} ${plural('en', of, { one: 'round', other: 'rounds' })}, version ${version}, ${day}`,
    uneven: 'One lab result is left out: its rounds disagreed.',
    stale: (version: string) => `run at ${version}, not yet at this version`,
    silent: 'this probe ran, but doesn’t check this answer',
    again: 'Run it again',
  },
  stale: 'Stale',
  staleMeans: 'The lab has run only another version.',
  ground: { quoted: 'Quoted', observed: 'Not documented; the lab saw it', absent: 'Searched, not found', searched: 'words searched', paths: 'in' },
};
