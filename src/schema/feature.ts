import { z } from 'astro/zod';
import { groupIds } from '../vocabulary/groups.ts';
import { identityRows, platforms, units } from '../vocabulary/identity.ts';
import { interfaces } from '../vocabulary/interfaces.ts';
import { levels, valueWords } from '../vocabulary/levels.ts';
import { pathMarks, pathStages } from '../vocabulary/request-path.ts';
import { day, httpsUrl, id, reference, terms, text } from './parts.ts';

const valueShape = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('number'),
    unit: z.enum(units).describe('what the number counts'),
    of: z.partialRecord(z.enum(valueWords), text).optional().describe('what off, absent and unlimited are called here, where the common words mislead'),
  }),
  z.strictObject({ type: z.literal('choice'), of: z.record(id, text).describe('each choice, in words') }),
  z.strictObject({ type: z.literal('address') }),
  z.strictObject({ type: z.literal('text'), translated: z.literal(true).optional().describe('the value has words, not only names and code') }),
]);

/** One comparison feature: content/features/<id>.yml. */
export const feature = z
  .strictObject({
    ref: reference.describe('its grid reference, as in content/refs.yml; never given twice'),
    group: z.enum(groupIds).describe('the group whose letter the reference has'),
    name: text.max(60).describe('its name in the matrix'),
    kind: z.enum(['support', 'value']).describe('support: answered by a level; value: answered by one value'),
    question: text.describe('the exact question that is asked of every server'),
    why: text.describe('why it matters to somebody who chooses'),
    decides: z
      .record(z.string(), text)
      .optional()
      .describe('what makes it each answer: a level, a choice, off, absent or unlimited; `value` says what a number or a text holds'),
    value: valueShape.optional().describe('the type of its value; for value features'),
    glance: z.int().positive().optional().describe('its place among the columns of the servers table, from the left'),
    telling: z.int().positive().optional().describe('its place among the main differences of a comparison, from the top'),
    vital: z.literal(true).optional().describe('servers that answer no are named to whoever chooses without asking for it'),
    only: z.array(z.enum(platforms)).min(1).optional().describe('the platforms that have what it asks about, where others do not'),
    path: z
      .strictObject({
        stage: z.enum(pathStages).describe('the stage at which it acts'),
        mark: z.enum(pathMarks).optional().describe('what a request meets there: a timeout that cuts it, or a queue in which it waits'),
      })
      .optional()
      .describe('where it sits on the way of a request, drawn on profiles; a timeout or a queue is marked'),
    from: z.enum(identityRows).optional().describe('drawn from the identity of the entry; nobody answers it under facts'),
    applies: z.array(z.enum(interfaces)).min(1).optional().describe('asked only of servers that speak one of these'),
    standard: z
      .array(z.strictObject({ title: text.describe('such as RFC 9110, section 9.6'), url: httpsUrl.describe('where it is read') }))
      .optional()
      .describe('the clauses that define it'),
    terms,
    formerly: z.array(id).optional().describe('older ids, whose pages lead here'),
  })
  .superRefine((it, context) => {
    const complain = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (it.kind === 'value' && !it.value) complain('value', 'is missing: a value feature says which type its value has');
    if (it.kind === 'support' && it.value) complain('value', 'is only for value features: change the kind or remove it');
    if (it.kind === 'support' && !(it.decides?.yes && it.decides.no)) complain('decides', 'lacks yes or no: say in words what makes it each level');
    if (it.decides?.unknown || it.decides?.['not-applicable'])
      complain('decides', 'defines unknown or not-applicable, which mean the same everywhere: remove them');
    const answers: readonly string[] = it.kind === 'support' ? levels : ['value', ...(it.value?.type === 'choice' ? Object.keys(it.value.of) : valueWords)];
    for (const answer of Object.keys(it.decides ?? {}))
      if (!answers.includes(answer)) complain('decides', `defines ${answer}, which is no answer to it: use ${answers.join(', ')}`);
  });

/** content/refs.yml: every grid reference ever given. */
export const refs = z.record(
  reference,
  z.union(
    [
      id,
      z.strictObject({
        retired: day.describe('when it was given up'),
        why: text.describe('why, for who follows an old link'),
        successors: z.array(id).describe('features that took its place'),
      }),
    ],
    'is neither the id of a feature nor { retired, why, successors }: write one of the two',
  ),
);

/** content/authorities.yml: hosts whose unversioned pages may be cited, and why. */
export const authorities = z.record(
  z
    .string()
    .regex(
      /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/([\w.-]+|\*))*$/,
      'is not a host with a path: write it without https://, and * for a whole part of the path, such as github.com/*/*/issues',
    ),
  text,
);
