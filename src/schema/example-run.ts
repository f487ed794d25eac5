import { z } from 'astro/zod';
import { exampleReasons } from '../vocabulary/example-reasons.ts';
import { day, id, text, version } from './parts.ts';

const hash = z.string().regex(/^[0-9a-f]{8}$/, 'is not a hash: run npm run lab -- examples, nobody types it');

/** One file of content/examples/ as the lab last found it: started, with what it was seen to do, or the reason why it was not. */
export const exampleRun = z.union(
  [
    z.strictObject({
      example: text.describe('its path below content/examples/'),
      hash: hash.describe('of the text that was started'),
      date: day.describe('when it was started'),
      server: id.describe('that it started'),
      version: version.describe('of the server, as its package says'),
      command: text.describe('how it was started, in a folder with the files that lie beside it'),
      asserted: text.describe('what was asked of it, and what it did'),
    }),
    z.strictObject({
      example: text.describe('its path below content/examples/'),
      hash: hash.describe('of the text that was not started'),
      reason: z.enum(exampleReasons).describe('why the lab does not start it'),
    }),
  ],
  { error: 'is neither an outcome nor a known reason for none: run npm run lab -- examples, nobody types it' },
);

/** content/observations/examples.json, written by the lab and by nobody else. */
export const exampleRuns = z.array(exampleRun);
