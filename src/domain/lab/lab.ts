import type { LabNumber } from '../../vocabulary/lab-numbers.ts';
import type { Run } from '../../schema/index.ts';
import type { Answer } from '../model/answer.ts';
import type { Localized } from '../model/localized.ts';

/** What one probe saw of one configuration. */
export interface LabResult {
  probe: string;
  server: string;
  configuration: string;
  version: string;
  host?: string;
  python: string;
  os: string;
  /** How it was started for the probe; empty where it is not offered. */
  command: string[];
  /** When it was first seen like this; where it is not offered, when the configuration was last asked. */
  date: string;
  verdict: string;
  shows: Record<string, Answer>;
  numbers: Partial<Record<LabNumber, number>>;
  /** Rounds that saw this, of so many; none where it is not offered, which is not stored. */
  agreed: number;
  of: number;
}

/** A question to running servers, with what became of it everywhere. */
export interface LabProbe {
  id: string;
  /** The folder of its code, and the first word of its id. */
  group: string;
  name: Localized;
  /** Its place among the lines that a profile shows of its topic. */
  digest?: number;
  question: Localized;
  /** What the application under test is; undefined where it is the one that every probe has. */
  application?: Localized;
  precondition?: Localized;
  sent: Localized;
  /** Its closed list of verdicts, each in words. */
  verdicts: Record<string, Localized>;
  clause: { title: string; url: string }[];
  terms: Localized<string[]>;
  /** Where its code stands in the project. */
  file: string;
  /** Its code, or the table that it is a part of. */
  source: string;
  results: LabResult[];
  /** Features that some result of it answers. */
  features: string[];
}

/** A malformed request with what became of it everywhere. */
export interface StrictCase {
  /** Name of the case and anchor on the page that all of them share. */
  id: string;
  probe: string;
  sent: Localized;
  why: Localized;
  /** The clause that it breaks. */
  clause: { title: string; url: string };
  results: LabResult[];
  features: string[];
}

/** Everything that the lab did. */
export interface Lab {
  probes: LabProbe[];
  /** The malformed requests, whose words and code are one. */
  strict?: Omit<LabProbe, 'results' | 'features' | 'clause' | 'application' | 'precondition'> & { cases: StrictCase[] };
  /** Every result, in the order of servers and configurations. */
  results: LabResult[];
  /** Runs, newest first. */
  runs: Run[];
}
