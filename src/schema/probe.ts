import { z } from 'astro/zod';
import { httpsUrl, id, terms, text } from './parts.ts';

const clause = z.strictObject({ title: text.describe('such as RFC 9112, section 6.3'), url: httpsUrl.describe('where it is read') });
const classified = z.record(id, text).describe('each verdict of its closed list, in words');
const name = text.max(60).describe('the title of its page');

/** Words of the page of one probe: content/probes/<id>.yml, where id is that of lab/probes/<group>/<id>.ts with a dash. */
export const probe = z.strictObject({
  name,
  digest: z.int().positive().optional().describe('its place among the few lines that a profile shows of its topic: signals, timeouts or limits'),
  question: text.describe('what it asks of a server'),
  application: text.optional().describe('what the application under test is, where it is not the one that every probe has'),
  precondition: text.optional().describe('what must hold; otherwise the verdict is not-offered'),
  sent: text.describe('what goes over the wire, or is done to the processes'),
  classified,
  clause: z.array(clause).default([]).describe('RFC, PEP 3333 or ASGI'),
  terms,
});

/** Words of the malformed inputs, which share one page: content/probes/strict.yml. */
export const strictProbes = z.strictObject({
  name,
  question: text.describe('what all of them ask'),
  sent: text.describe('what all of them send'),
  classified,
  cases: z
    .record(
      id,
      z.strictObject({
        sent: text.describe('what is wrong with the request'),
        why: text.describe('what can happen when it is accepted'),
        clause: clause.describe('the one that it breaks'),
      }),
    )
    .describe('each malformed request, by its id in lab/probes/strict/cases.ts'),
  terms,
});
