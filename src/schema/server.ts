import { z } from 'astro/zod';
import { interfaces } from '../vocabulary/interfaces.ts';
import { platforms, states } from '../vocabulary/identity.ts';
import { checked, fact, needs } from './fact.ts';
import { citation, sourceText, proseGround } from './ground.ts';
import { inShort } from './in-short.ts';
import { day, httpsUrl, id, roughDate, terms, text, version } from './parts.ts';

const citedLine = citation.describe('the line that says so');
const grounded = <T extends z.ZodType>(is: T) => z.strictObject({ is, ground: citedLine });

/** What a server is, independent of what it does; each part has its own ground. */
export const identity = z.strictObject({
  packages: z
    .array(
      z.strictObject({
        name: text.describe('as people install it; Python where it comes with Python'),
        version: version.describe('its newest release'),
        date: day.describe('when that was released'),
        tagged: z
          .strictObject({
            source: id.describe('the key of the repository in sources, at the tag of this release'),
            log: text
              .optional()
              .describe('the change log there, which names every release with its day; left out where it names no days, so that those of the tags count'),
          })
          .optional()
          .describe('where no package index has it: the tag that is the release'),
        ground: citedLine,
      }),
    )
    .min(1, 'is empty: name the package that people install')
    .describe('what people install, the server itself first'),
  language: grounded(z.array(text).min(1).describe('languages it is written in')).describe('what it is written in'),
  licence: grounded(text.describe('SPDX identifier')).describe('its licence'),
  repository: grounded(httpsUrl.describe('address of the repository')).describe('where its code is'),
  documentation: grounded(httpsUrl.describe('address of the documentation')).describe('where its documentation is'),
  python: grounded(
    z
      .strictObject({ min: version.describe('the oldest that it runs on'), max: version.optional().describe('the newest, where it says so') })
      .describe('the range of versions'),
  ).describe('versions of Python that it runs on'),
  platforms: grounded(z.array(z.enum(platforms)).min(1).describe('systems it is released for')).describe('where it runs'),
  firstRelease: grounded(
    z.strictObject({ version: version.describe('the first one'), date: roughDate.describe('a year, a month or a day') }).describe('its first release'),
  ).describe('how old it is'),
  state: z
    .strictObject({
      is: z.enum(states).describe('by the thresholds that src/vocabulary/identity.ts names'),
      since: day.optional().describe('since when, where the project says so'),
      successor: z.array(id).optional().describe('servers that follow it'),
      changed: z
        .strictObject({ on: day.describe('when it was merged'), ground: citedLine })
        .optional()
        .describe('the newest merged change to the server, where it is newer than every release'),
      says: z.enum(['maintenance', 'ended']).optional().describe('what the project says of itself: it takes only fixes, or it has ended'),
      onlyFixes: z.literal(true).optional().describe('everything released or merged in 24 months only fixes'),
      ground: citedLine,
    })
    .describe('where its life stands'),
});

/** A way to run the server that behaves differently. */
export const configuration = z.strictObject({
  name: text.describe('short label, the same in every language'),
  default: z.literal(true).optional().describe('what the shortest documented command starts; exactly one has it'),
  command: text.describe('the command that starts it'),
  interfaces: z.array(z.enum(interfaces)).min(1).describe('what it speaks with the application'),
  needs: needs.optional().describe('what has to be chosen to run it like this'),
});

/** The frontmatter of content/servers/<id>.mdx: all facts of one server. */
export const server = z.strictObject({
  name: text.describe('as it writes itself'),
  summary: text.max(200, 'is longer than 200 characters: say in one sentence what it is').describe('what it is, in one sentence'),
  terms,
  formerly: z.array(id).optional().describe('older ids, whose pages lead here'),
  inShort: inShort.describe('what a profile tells a reader who reads nothing else'),
  identity: identity.describe('what it is, independent of what it does'),
  checked: checked.describe('what every fact was looked at in, unless it says otherwise'),
  lab: z
    .strictObject({ not: text.describe('why, in a sentence') })
    .optional()
    .describe('said where the lab cannot run the server, so that it has no adapter'),
  sources: z.record(id, sourceText).describe('where statements are read, cited by key'),
  sourcesNote: text.optional().describe('where facts cite the server at an older release than was checked: how one knows that it still holds'),
  configurations: z.record(id, configuration).describe('ways to run it that behave differently, exactly one of them the default'),
  facts: z.record(z.string(), fact).describe('the answer to every feature that applies'),
  grounds: z.record(id, proseGround).optional().describe('what the prose cites, by the id of <Cite id="…"/>'),
  advisories: z
    .array(
      z.strictObject({
        id: text.describe('CVE, GHSA, PYSEC or PSF identifier'),
        aliases: z
          .array(text.regex(/^(CVE|GHSA|PYSEC|PSF)-/, 'is no identifier that begins with CVE-, GHSA-, PYSEC- or PSF-: correct it'))
          .min(1)
          .optional()
          .describe('its other identifiers, so that a reader of any scanner finds it'),
        page: httpsUrl.optional().describe('its page, where it is in the database of its identifier no more or not yet'),
        affected: text.describe('versions that have the hole'),
        fixed: text.optional().describe('the first version without it'),
        published: z
          .strictObject({ on: day.describe('the day'), ground: citedLine })
          .optional()
          .describe('when the record of the advisory was published, as its ground says; left out where no record can be read'),
        ground: citedLine,
      }),
    )
    .describe('known vulnerabilities, newest first'),
  issues: z
    .array(
      z.strictObject({
        url: httpsUrl.describe('the issue'),
        text: text.describe('what happens to whom, in a sentence'),
        features: z.array(id).min(1).optional().describe('the features whose answers it bears on: it is shown beside them'),
        read: day.describe('when it was read'),
      }),
    )
    .describe('open or recent issues that affect users'),
  alternatives: z
    .array(
      z.strictObject({
        server: id.describe('the other server'),
        when: text.describe('in which case it is the better choice'),
        feature: id.optional().describe('the feature in which they differ'),
      }),
    )
    .min(1, 'is empty: name at least one server to look at instead')
    .describe('what to take instead, and when'),
});
