/** Words of the pictures that are drawn from facts and results. */
export const pictures = {
  title: 'At a glance',
  results: 'Every result',
  /** What a picture is called, where the same can be read. */
  of: (name: string) => `${name}: a picture of the list below`,
  measured: 'measured in the lab',
  documented: 'documented default',
  /** What is documented has none; the lab can only have seen none. */
  endless: { documented: 'no end', documentedHere: 'documented: no end', measured: { seconds: 'no end seen', bytes: 'no limit found' } },
  beyond: (shown: string) => `over ${shown}`,
  scale: 'The scale is logarithmic: each step is a multiple of the one before.',
  sides: 'Client: until it is answered or cut off. Code: until it stops running.',
  signals: 'One row per server, one column per signal. The left sign shows what happens to a request in flight, the right one what the server does.',
  started: 'Started like this; with other options, such as a master process, a signal can do something else:',
  notSent: 'not sent: the server does not document it',
  strict: {
    text: 'Every square is a configuration. Requests that most servers pass to the application come first. Open one to see what it breaks and what each server does.',
    outcome: { passed: 'passed on to the application', closed: 'connection closed', refused: 'refused', other: 'neither', withheld: 'withheld' },
    passed: (passed: number, asked: number) => `${passed} of ${asked}`,
    share: 'Pass it on',
  },
  coverage: {
    title: 'What is known, and how',
  },
};
