/** What the lab counts and measures beside a verdict: seconds and bytes by the end of their names, the others are counts. */
export const labNumbers = [
  'seconds',
  'clientSeconds',
  'codeSeconds',
  'waited',
  'bytes',
  'largestBytes',
  'triedBytes',
  'tried',
  'fields',
  'connections',
  'atOnce',
  'status',
  'statusHalfAbove',
  'statusTwice',
  'exit',
  'port',
  'extensions',
  'problems',
] as const;
export type LabNumber = (typeof labNumbers)[number];
