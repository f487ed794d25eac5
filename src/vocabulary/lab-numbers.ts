/** What the lab counts and measures beside a verdict, in the order in which it is told. */
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
  'cases',
  'problems',
] as const;
export type LabNumber = (typeof labNumbers)[number];

/** The units of those that are measured; the others are counts. */
export const labNumberUnits: Partial<Record<LabNumber, 'seconds' | 'bytes'>> = {
  seconds: 'seconds',
  clientSeconds: 'seconds',
  codeSeconds: 'seconds',
  waited: 'seconds',
  bytes: 'bytes',
  largestBytes: 'bytes',
  triedBytes: 'bytes',
};
