import type { z } from 'astro/zod';
import type { fact } from './fact.ts';
import type { exampleRun } from './example-run.ts';
import type { authorities, feature } from './feature.ts';
import type { absence, labGround, citation, sourceText } from './ground.ts';
import type { guide, key } from './guide.ts';
import type { disclosures, observations, run } from './observation.ts';
import type { optionWords, serverOptions } from './options.ts';
import type { presets } from './presets.ts';
import type { probe, strictProbes } from './probe.ts';
import type { setting } from './setting.ts';
import type { server } from './server.ts';

/** What contributors write, after validation. One type for each file of content/. */
export type ServerEntry = z.infer<typeof server>;
export type FactEntry = z.infer<typeof fact>;
export type FeatureEntry = z.infer<typeof feature>;
export type GuideEntry = z.infer<typeof guide>;
export type KeyEntry = z.infer<typeof key>;
export type ServerOptions = z.infer<typeof serverOptions>;
export type Option = ServerOptions['options'][number];
export type OptionWordsEntry = z.infer<typeof optionWords>;
export type SettingEntry = z.infer<typeof setting>;
export type PresetsEntry = z.infer<typeof presets>;
export type Authorities = z.infer<typeof authorities>;
export type SourceText = z.infer<typeof sourceText>;
export type Citation = z.infer<typeof citation>;
export type Absence = z.infer<typeof absence>;
export type LabGround = z.infer<typeof labGround>;
export type GroundEntry = Citation | Absence | LabGround;
/** What the lab saw of a configuration, each result with all that is said of it; `StoredObservations` is how its file says it. */
export type Observations = z.infer<typeof observations>;
export type StoredObservations = z.input<typeof observations>;
export type Result = Observations['results'][number];
export type Run = z.infer<typeof run>;
export type Disclosures = z.infer<typeof disclosures>;
export type ExampleRun = z.infer<typeof exampleRun>;
export type ProbeEntry = z.infer<typeof probe>;
export type StrictEntry = z.infer<typeof strictProbes>;
