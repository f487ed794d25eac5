import { z } from 'astro/zod';
import { day, httpsUrl, id, text, version } from './parts.ts';
import { labNumbers } from '../vocabulary/lab-numbers.ts';
import { levels, valueWords } from '../vocabulary/levels.ts';

/** The probe's own reading of what it saw: never unknown, never not-applicable. */
const answer = z.union([
  z.strictObject({ level: z.enum(levels).exclude(['unknown', 'not-applicable']) }),
  z.strictObject({ value: z.union([z.number().nonnegative(), z.enum(valueWords), text]) }),
]);

/** Verdicts that any probe may have besides its own list. */
export const commonVerdicts = ['not-offered', 'server-died', 'withheld'] as const;

/** What one probe saw of one configuration. */
export const result = z
  .strictObject({
    probe: id,
    definition: z.string().regex(/^[0-9a-f]{12}$/, 'is not a definition: run the lab, nobody types it'),
    date: day.describe('when it was first seen like this'),
    verdict: id.describe("one of the probe's closed list, or not-offered, server-died, withheld"),
    shows: z.record(id, answer).optional().describe('feature by feature'),
    numbers: z.partialRecord(z.enum(labNumbers), z.number()).optional(),
    agreed: z.number().int().positive().describe('rounds that saw this'),
    of: z.number().int().positive().describe('rounds'),
  })
  .superRefine((it, context) => {
    const complain = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (it.agreed > it.of) complain('agreed', 'is more than of: run the lab again');
    if (it.shows && (commonVerdicts as readonly string[]).includes(it.verdict))
      complain('shows', `stands beside ${it.verdict}, which shows nothing: run the lab again`);
  });

/** content/observations/<server>/<configuration>.json, written by the lab and by nobody else. */
export const observations = z.strictObject({
  server: id,
  configuration: id,
  version: version.describe('as the running code says'),
  host: text.optional().describe('the server around it, such as Apache'),
  python: version,
  os: text,
  command: z.array(text).min(1).describe('how the configuration was started, without a setup'),
  results: z.array(result),
});

/** One run of the lab: a line of content/observations/runs.json. */
export const run = z.strictObject({
  date: day,
  machine: text,
  os: text,
  python: version,
  versions: z.record(id, version),
  rounds: z.number().int().positive(),
  results: z.number().int().nonnegative(),
  agreed: z.number().int().nonnegative().describe('results that were alike in all rounds'),
  withheld: z.number().int().nonnegative(),
  failed: z.number().int().nonnegative().describe('probes that did not run'),
  seconds: z.number().int().nonnegative(),
});

/** content/observations/runs.json, oldest first. */
export const runs = z.array(run);

/** content/disclosures.yml: sensitive cases that may be shown, because they are public already. */
export const disclosures = z.array(
  z.strictObject({
    server: id,
    probe: id,
    source: z.strictObject({ title: text, url: httpsUrl }).describe('the advisory, issue, changelog or test-bed'),
  }),
);
