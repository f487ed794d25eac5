import { z } from 'astro/zod';
import { interfaces } from '../vocabulary/interfaces.ts';
import { platforms, states } from '../vocabulary/identity.ts';
import { checked, fact, needs } from './fact.ts';
import { citation, sourceText, written } from './ground.ts';
import { day, httpsUrl, id, roughDate, terms, text, version } from './parts.ts';

const grounded = <T extends z.ZodType>(is: T) => z.strictObject({ is, ground: citation });

/** What a server is, independent of what it does; each part has its own ground. */
export const identity = z.strictObject({
  packages: z.array(z.strictObject({ name: text, version, date: day, ground: citation })).min(1, 'is empty: name the package that people install'),
  language: grounded(z.array(text).min(1)),
  licence: grounded(text.describe('SPDX identifier')),
  repository: grounded(httpsUrl),
  documentation: grounded(httpsUrl),
  python: grounded(z.strictObject({ min: version, max: version.optional() })),
  platforms: grounded(z.array(z.enum(platforms)).min(1)),
  firstRelease: grounded(z.strictObject({ version, date: roughDate })),
  state: z.strictObject({
    is: z.enum(states),
    since: day.optional(),
    successor: z.array(id).optional(),
    changed: z.strictObject({ on: day, ground: citation }).optional().describe('the newest merged change to the server, where it is newer than every release'),
    says: z.enum(['maintenance', 'ended']).optional().describe('what the project says of itself: it takes only fixes, or it has ended'),
    onlyFixes: z.literal(true).optional().describe('everything released or merged in 24 months only fixes'),
    ground: citation,
  }),
});

/** A way to run the server that behaves differently. */
export const configuration = z.strictObject({
  name: text.describe('short label, the same in every language'),
  default: z.literal(true).optional(),
  command: text,
  interfaces: z.array(z.enum(interfaces)).min(1),
  needs: needs.optional(),
});

/** The frontmatter of content/servers/<id>.mdx: all facts of one server. */
export const server = z.strictObject({
  name: text,
  summary: text.max(200, 'is longer than 200 characters: say in one sentence what it is'),
  terms,
  formerly: z.array(id).optional(),
  identity,
  checked,
  sources: z.record(id, sourceText),
  configurations: z.record(id, configuration),
  facts: z.record(z.string(), fact),
  grounds: z.record(id, written).optional(),
  advisories: z.array(z.strictObject({ id: text, affected: text, fixed: text.optional(), ground: citation })),
  issues: z.array(z.strictObject({ url: httpsUrl, text, read: day })),
  alternatives: z.array(z.strictObject({ server: id, when: text, feature: id.optional() })).min(1, 'is empty: name at least one server to look at instead'),
});
