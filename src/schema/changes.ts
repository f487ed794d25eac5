import { z } from 'astro/zod';
import { locales } from '../vocabulary/locales.ts';
import { day, id, text } from './parts.ts';

/** An answer as the log keeps it: a level, or the value of a value feature. */
const logged = z.union([z.number().nonnegative(), text], 'is not an answer: leave this file to npm run changes');

/** A server, or one of its configurations where that answers otherwise: `gunicorn`, `gunicorn:gthread`. */
const column = z.string().regex(/^[a-z0-9-]+(:[a-z0-9-]+)?$/, 'is neither a server nor <server>:<configuration>: leave this file to npm run changes');

/** content/answers.json, written by `npm run changes` and by nobody else: every answer that the log has told. */
export const answers = z.record(column, z.record(id.describe('of a feature'), logged));

/** content/told-options.json, written by `npm run changes` and by nobody else: the default of every option that the log has told, by server and id. */
export const toldOptions = z.record(id.describe('of a server'), z.record(id.describe('of an option'), text.describe('its default, or none')));

const change = z
  .strictObject({
    server: column.optional().describe('whose answer changed; alone: a new server with all of its answers'),
    feature: id.optional().describe('which answer changed; alone: a new question to every server'),
    option: id.optional().describe('which option of the server came, went or has another default'),
    was: logged.optional().describe('the answer before; left out where there was none'),
    is: logged.optional().describe('the answer since; left out where there is none'),
  })
  .superRefine((it, context) => {
    const complain = (message: string) => context.addIssue({ code: 'custom', path: [], message });
    if (!it.server && !it.feature) complain('names neither a server nor a feature: leave this file to npm run changes');
    if (it.option && (!it.server || it.feature)) complain('has an option, which a server has and no feature: name the server alone');
    const isAnswer = it.server !== undefined && (it.feature ?? it.option) !== undefined;
    if (isAnswer && it.was === it.is) complain('is the same before and after: remove it');
    if (!isAnswer && (it.was !== undefined || it.is !== undefined)) complain('has an answer, but not both a server and a feature: name both');
  });

/** content/changes.yml: what changed in facts, newest first. Its reasons may be edited, the rest is written by `npm run changes`. */
export const changes = z.array(
  z.strictObject({
    on: day.describe('when it was published'),
    why: z.record(z.enum(locales), text).describe('the reason in one or two sentences, in every language'),
    what: z.array(change).min(1, 'is empty: remove the entry').describe('every change that has this reason'),
  }),
);
