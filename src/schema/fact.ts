import { z } from 'astro/zod';
import { platforms } from '../vocabulary/identity.ts';
import { levels, needKinds, valueWords } from '../vocabulary/levels.ts';
import { citation, ground } from './ground.ts';
import { day, id, text, version } from './parts.ts';

/** A level; the message lists the choices. */
export const level = z.enum(levels, { error: (issue) => `${JSON.stringify(issue.input)} is not a level: use one of ${levels.join(', ')}` });

/** A value: a number in the feature's unit, a choice, an address, a text, or a word for the lack of a number. */
export const value = z.union([z.number().nonnegative(), z.enum(valueWords), text]);

/** What has to be chosen, all of it together. Names are code and are not translated. */
export const needs = z
  .array(
    z.strictObject({
      kind: z.enum(needKinds).describe('what has to be chosen; mode is a worker class, loop, parser or router'),
      name: text.describe('code, such as --threads 4 or -k gthread'),
      configuration: id.optional().describe('the configuration that has it'),
    }),
  )
  .min(1, 'is empty: name what has to be chosen or leave the field out');

/** Which version was looked at, and when. */
export const checked = z.strictObject({
  version: version.describe('the release that was looked at'),
  host: text.optional().describe('the server around it with its version, such as Apache 2.4.62'),
  on: day.describe('when it was looked at'),
});

const claimed = z
  .strictObject({
    level: level.optional().describe('the level that the documentation gives'),
    value: value.optional().describe('the value that the documentation gives'),
    ground: citation.describe('where the documentation says so'),
  })
  .refine((it) => hasOneAnswer(it), 'needs either a level or a value');

const hasOneAnswer = (it: { level?: unknown; value?: unknown }) => (it.level === undefined) !== (it.value === undefined);

const note = text.describe('what a reader has to know besides the answer, in a sentence or two');

/** Why an answer is disputed. */
const dispute = z.strictObject({
  text: text.describe('why the documentation or the lab says otherwise, in a sentence or two'),
  seen: z
    .strictObject({
      level: level.optional().describe('the level that was seen'),
      value: value.optional().describe('the value that was seen'),
    })
    .refine(hasOneAnswer, 'needs either a level or a value')
    .optional()
    .describe('what the lab saw when this was written; left out where it saw nothing'),
});

/** An answer of one configuration where it differs from the entry's. */
export const configurationFact = z
  .strictObject({
    level: level.optional().describe('its level, where it differs'),
    value: value.optional().describe('its value, where it differs'),
    needs: needs.optional().describe('what has to be chosen in this configuration'),
    note: note.optional(),
    ground: ground.optional().describe('what the differing answer stands on'),
    claimed: claimed.optional().describe('what the documentation says where it is wrong'),
    dispute: dispute.optional().describe('why documentation or lab says otherwise; required where the evidence is disputed'),
  })
  .superRefine((it, context) => {
    const answers = [it.level, it.value].filter((answer) => answer !== undefined).length;
    const complain = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (answers > 1) complain('value', 'stands beside a level: give one of the two');
    if (answers === 1 && !it.ground) complain('ground', 'is missing: an answer that differs has a ground of its own');
    if (answers === 0 && it.note === undefined && it.needs === undefined)
      complain('level', 'is missing: an entry under "in" has an answer or a note of its own');
    checkLevel(it, complain);
  });

/** Our answer for one server and one feature. */
export const fact = z
  .strictObject({
    level: level.optional().describe('the answer to a support feature'),
    value: value.optional().describe('the answer to a value feature: a number in its unit, a choice, a text, or off, absent, unlimited'),
    ground: ground.describe('what the answer stands on: { in, path, lines, quote }, { in, paths, searched } or { lab }'),
    also: z.array(citation).optional().describe('further lines that bear it out'),
    note: note.optional(),
    needs: needs.optional().describe('what has to be chosen, all of it together; for optional and partial'),
    since: version.optional().describe('the release in which it was first seen'),
    upstream: z.enum(['experimental', 'beta', 'deprecated']).optional().describe('what the project calls it; the level is partial then'),
    checked: checked.optional().describe('where it differs from that of the entry'),
    notOn: z.array(z.enum(platforms)).min(1).optional().describe('platforms that the server runs on, but on which nothing of this holds'),
    in: z.record(id, configurationFact).optional().describe('answers of the configurations that differ from this one'),
    claimed: claimed.optional().describe('what the documentation says where it is wrong'),
    dispute: dispute.optional().describe('why documentation or lab says otherwise; required where the evidence is disputed'),
  })
  .superRefine((it, context) => {
    const complain = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if ((it.level === undefined) === (it.value === undefined)) complain('level', 'is missing, or stands beside a value: give one of the two');
    if (it.upstream && it.level !== 'partial') complain('upstream', `says ${it.upstream}, so the level is partial: change one of the two`);
    if (it.level === 'not-applicable' && !it.note) complain('note', 'is missing: a not-applicable that is typed gives its reason');
    if (it.level === 'unknown' && !('searched' in it.ground))
      complain('ground', 'is not an absence: for unknown say where you looked, { in, paths, searched }');
    checkLevel(it, complain);
  });

type Complain = (path: string, message: string) => void;

function checkLevel(it: { level?: string; note?: string; needs?: unknown }, complain: Complain): void {
  if (it.level === 'partial' && !it.note) complain('note', 'is missing: partial has a note that says which part holds');
  if (it.level === 'optional' && !it.needs) complain('needs', 'is missing: optional names what has to be chosen, { kind, name }');
  if (it.needs && it.level !== undefined && it.level !== 'optional' && it.level !== 'partial')
    complain('needs', `is for optional and partial, not for ${it.level}: remove it or change the level`);
}
