import { z } from 'astro/zod';
import { day, httpsUrl, id, text, version } from './parts.ts';
import { labNumbers } from '../vocabulary/lab-numbers.ts';
import { levels, valueWords } from '../vocabulary/levels.ts';
import { commonVerdicts } from '../vocabulary/verdicts.ts';

/** The probe's own reading of what it saw: never unknown, never not-applicable. */
const answer = z.union([
  z.strictObject({ level: z.enum(levels).exclude(['unknown', 'not-applicable']).describe('for a support feature') }),
  z.strictObject({ value: z.union([z.number().nonnegative(), z.enum(valueWords), text]).describe('for a value feature') }),
]);

const hash = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`), 'is not what the lab writes: run the lab again, nobody types it');

/** What one probe saw of one configuration; what is not offered is not stored. */
const storedResult = z
  .strictObject({
    probe: id.describe('what was asked'),
    definition: hash(12).describe('what the probe was'),
    launch: hash(8).describe('how the server was started: one of launches'),
    verdict: id
      .refine((it) => it !== 'not-offered', 'shows nothing and is not stored: run the lab again')
      .describe("one of the probe's closed list, or server-died, server-busy, withheld"),
    shows: z.record(id, answer).optional().describe('feature by feature'),
    numbers: z.partialRecord(z.enum(labNumbers), z.number().nonnegative()).optional().describe('what was counted and measured'),
    agreed: z.number().int().positive().optional().describe('rounds that saw this, where not all did'),
    seal: hash(8).describe('checksum of the result, its place and its transcript'),
  })
  .superRefine((it, context) => {
    if (it.shows && (commonVerdicts as readonly string[]).includes(it.verdict))
      context.addIssue({ code: 'custom', path: ['shows'], message: `stands beside ${it.verdict}, which shows nothing: run the lab again` });
  });

/** Results that share a day, an environment, a runner and a number of rounds. */
const resultGroup = z
  .strictObject({
    date: day.describe('when they were first seen like this'),
    python: version.describe('that ran the server'),
    os: text.describe('system and kernel'),
    runner: z.number().int().positive().describe('which runner asked: its number is raised when its behaviour changes'),
    of: z.number().int().positive().describe('rounds'),
    results: z.array(storedResult).min(1).describe('in the order of probes'),
  })
  .superRefine(({ of, results }, context) => {
    results.forEach(({ agreed }, index) => {
      if (agreed !== undefined && agreed >= of)
        context.addIssue({ code: 'custom', path: ['results', index, 'agreed'], message: `is not less than of, ${of}: run the lab again` });
    });
  });

/**
 * content/observations/<server>/<version>/<configuration>.json, written by the lab and by nobody else: what results share is said once.
 * Read, every result has all that is said of it.
 */
export const observations = z
  .strictObject({
    server: id.describe('as its folder says'),
    configuration: id.describe('as its file says'),
    version: version.describe('as the running code says'),
    host: text.optional().describe('the server around it, such as Apache'),
    launches: z.record(hash(8), z.array(text).min(1)).describe('command lines by what they are launches of'),
    groups: z.array(resultGroup).describe('results, by what they share'),
  })
  .transform(({ groups, ...head }) => ({ ...head, results: groups.flatMap(unpack).sort((a, b) => (a.probe < b.probe ? -1 : 1)) }));

function unpack({ results, ...group }: z.infer<typeof resultGroup>) {
  return results.map((it) => ({ ...group, ...it, agreed: it.agreed ?? group.of }));
}

/** One run of the lab: a line of content/observations/runs.json. */
export const run = z
  .strictObject({
    date: day.describe('when it ended'),
    machine: text.describe('processor and memory'),
    os: text.describe('system and kernel'),
    python: version.describe('that ran the servers'),
    versions: z.record(id, version).describe('of each server that was asked'),
    rounds: z.number().int().positive().describe('how often everything was asked'),
    results: z.number().int().nonnegative().describe('how many it gave'),
    agreed: z.number().int().nonnegative().describe('results that were alike in all rounds'),
    withheld: z.number().int().nonnegative().describe('results that may not be shown yet'),
    failed: z.number().int().nonnegative().describe('probes that did not run'),
    seconds: z.number().int().nonnegative().describe('how long it took'),
  })
  .refine((it) => it.agreed <= it.results && it.withheld <= it.results, { path: ['agreed'], error: 'is more than results: run the lab again' });

/** content/observations/runs.json, oldest first. */
export const runs = z.array(run);

/** content/disclosures.yml: sensitive cases that may be shown, because they are public already. */
export const disclosures = z.array(
  z.strictObject({
    server: id.describe('whose behaviour is public'),
    probe: id.describe('that shows it'),
    source: z
      .strictObject({ title: text.describe('what is cited'), url: httpsUrl.describe('where it is read') })
      .describe('the advisory, issue, changelog or test-bed'),
  }),
);
