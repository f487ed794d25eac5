import { z } from 'astro/zod';
import { groupIds } from '../vocabulary/groups.ts';
import { differences } from '../vocabulary/settings.ts';
import { absence, citation } from './ground.ts';
import { id, terms, text } from './parts.ts';

/** What an agreement stands on beside the line that defines the option: a fact of the server, by its feature, or a ground in the sources of its entry. */
const basis = {
  fact: id.optional().describe('the feature whose answer says so'),
  ground: z.union([citation, absence]).optional().describe('in the sources of the server'),
};
const option = id.describe('the option of the server, by its id in content/options/<server>.json');

/** How a server does what the setting means. The line that defines an option is the ground of what is the same. */
const agreement = z
  .discriminatedUnion(
    'agree',
    [
      z.strictObject({ agree: z.literal('same'), option, ...basis }),
      z.strictObject({
        agree: z.literal('differs'),
        option,
        in: z.array(z.enum(differences)).min(1, 'is empty: say in what it differs').describe('in what it differs'),
        how: text.max(240).describe('how it differs'),
        ...basis,
      }),
      z.strictObject({ agree: z.literal('none'), instead: text.max(240).describe('what to do instead'), ...basis }),
    ],
    'agrees in no way: write agree: same, differs or none',
  )
  .superRefine((it, context) => {
    if (it.fact && it.ground) context.addIssue({ code: 'custom', path: ['ground'], message: 'is one ground too many: keep the fact or the ground' });
    const isPlain = it.agree === 'same' || (it.agree === 'differs' && it.in.every((what) => what === 'default'));
    if (!isPlain && !it.fact && !it.ground)
      context.addIssue({ code: 'custom', path: ['ground'], message: 'is missing: name the fact that says so, or give { in, path, lines, quote }' });
  });

/** content/settings/<id>.yml: something that one sets whatever the server, with the option of every server. */
export const setting = z.strictObject({
  name: text.max(60).describe('what it is called, whatever the server'),
  group: z.enum(groupIds).describe('the group of features that it belongs to'),
  means: text.max(240).describe('what it sets, with its unit and scope'),
  features: z.array(id).describe('features whose answers it changes, if any'),
  options: z.record(id.describe('of a server'), agreement).describe('what each server with options has for it'),
  terms,
});
