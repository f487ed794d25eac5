import type { Content, Problem, Rule, RuleContext } from '../model/content.ts';
import { changes } from './changes.ts';
import { configurations } from './configurations.ts';
import { dates } from './dates.ts';
import { disputes } from './disputes.ts';
import { editorial } from './editorial.ts';
import { exampleRuns } from './example-runs.ts';
import { examples } from './examples.ts';
import { facts } from './facts.ts';
import { grounds } from './grounds.ts';
import { inShort } from './in-short.ts';
import { key } from './key.ts';
import { links } from './links.ts';
import { names } from './names.ts';
import { observations } from './observations.ts';
import { olderSources } from './older-sources.ts';
import { options } from './options.ts';
import { places } from './places.ts';
import { presets } from './presets.ts';
import { probes } from './probes.ts';
import { prose } from './prose.ts';
import { references } from './references.ts';
import { releases } from './releases.ts';
import { settings } from './settings.ts';
import { states } from './states.ts';
import { translations } from './translations.ts';
import { versions } from './versions.ts';

/** Every rule over the whole content. A new rule is one file and one line here. */
export const rules: readonly Rule[] = [
  references,
  places,
  facts,
  inShort,
  configurations,
  grounds,
  dates,
  states,
  names,
  key,
  presets,
  probes,
  options,
  settings,
  observations,
  disputes,
  versions,
  releases,
  changes,
  olderSources,
  prose,
  examples,
  exampleRuns,
  links,
  translations,
  editorial,
];

/** All problems of the content at once, in the order of the rules. */
export function checkContent(content: Content, context: RuleContext): Problem[] {
  return rules.flatMap((rule) => rule(content, context)).filter(({ misses }) => misses === undefined || !content.unread.includes(misses));
}
