import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import type { FoundServer } from '../runner/catalog.ts';
import { ChoiceError } from '../runner/choice.ts';
import { labFolder } from '../runner/context.ts';
import { readEntry } from '../runner/entries.ts';
import { readObservations } from './observations.ts';

const facts = z.object({ facts: z.record(z.string(), z.unknown()).default({}) });

/**
 * Facts of a server that the lab can answer and its entry does not yet, as lines for its frontmatter: from what the default configuration, which is
 * the first of its adapter, showed in all rounds. Throws ChoiceError where nothing was seen.
 */
export function draftFacts({ id, adapter }: FoundServer): string[] {
  const file = join(labFolder, `../content/servers/${id}.mdx`);
  const version = readEntry(id)?.versions[0];
  const configuration = Object.keys(adapter.configurations)[0]!;
  const seen = version === undefined ? undefined : readObservations(id, version, configuration);
  if (!seen) throw new ChoiceError(`draft ${id}: nothing was seen of its checked version: npm run lab -- --servers ${id}`);
  const [, frontmatter = ''] = /^---\n([^]*?)\n---/.exec(existsSync(file) ? readFileSync(file, 'utf8') : '') ?? [];
  const known = facts.parse(parse(frontmatter)).facts;
  const shown = seen.results
    .filter(({ agreed, of }) => agreed === of)
    .flatMap(({ probe, shows = {} }) => Object.entries(shows).map(([feature, answer]) => ({ probe, feature, answer: JSON.stringify(answer) })))
    .filter(({ feature }) => !Object.hasOwn(known, feature));
  return [...Map.groupBy(shown, ({ feature }) => feature)].sort().flatMap(([feature, all]) => {
    const answers = new Set(all.map(({ answer }) => answer));
    if (answers.size > 1) return [`  # ${feature}: ${all.map(({ probe, answer }) => `${probe} saw ${answer}`).join(', ')}: read the transcripts`];
    const [{ probe, answer }] = all as [(typeof all)[number]];
    const text = answer.replace(/:"([a-z-]+)"/, ':$1');
    const hint = /:(optional|partial)\b/.exec(text)?.[1];
    const rest = hint === 'optional' ? ' # name under needs what was chosen' : hint === 'partial' ? ' # a note says which part' : '';
    return [
      `  ${feature}: ${text
        .slice(0, -1)
        .replace(/"(level|value)":/, '$1: ')
        .replace('{', '{ ')}, ground: { lab: ${probe} } }${rest}`,
    ];
  });
}
