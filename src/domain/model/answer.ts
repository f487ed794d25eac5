import type { Platform } from '../../vocabulary/identity.ts';
import type { Evidence, Level, NeedKind } from '../../vocabulary/levels.ts';
import type { Localized } from './localized.ts';

/** A ground as shown: where it is read, and when; a draft may have no source or no result yet, and then no day. */
export type Ground =
  | { kind: 'quoted'; url: string; label: string; quote: string; isCode?: true; read?: string }
  | { kind: 'absent'; url: string; label: string; searched: string[]; paths: string[]; read?: string }
  | { kind: 'observed'; url: string; label: string; probe: string; read?: string };

/** What has to be chosen for an optional answer, all of it together. */
export interface Need {
  kind: NeedKind;
  name: string;
  configuration?: string;
}

/** An answer: a level, or the one value of a value feature. */
export interface Answer {
  level?: Level;
  value?: number | string;
  /** The value in every language, where it has words. */
  text?: Localized;
}

/** What the documentation says where the release does otherwise. */
export interface Claim extends Answer {
  ground: Ground;
}

/** What a probe read from one configuration: an answer to a feature, with the run that it was seen in. */
export interface Observation extends Answer {
  probe: string;
  configuration: string;
  verdict: string;
  version: string;
  host?: string;
  /** The day on which it was first seen like this. */
  date: string;
  /** In how many of how many rounds it was the same. */
  agreed: number;
  of: number;
}

/** Why an answer is disputed, bound to what the lab saw when that was written. */
export interface DisputeReason {
  text: Localized;
  seen?: Answer;
}

/** An answer with everything that stands behind it. */
export interface AnswerWithEvidence extends Answer {
  ground: Ground;
  needs?: Need[];
  note?: Localized;
  claimed?: Claim;
  dispute?: DisputeReason;
  evidence: Evidence;
  /** Platforms that the server runs on, but on which nothing of this holds. */
  notOn?: Platform[];
  /** What the lab saw, of the version that was checked. */
  seen: Observation[];
  /** What the lab saw of other versions, where it saw nothing of the one that was checked. */
  stale?: Observation[];
  /** The answer follows from others by the rules of the model and was not typed. */
  computed?: true;
}

/** Which version was looked at, on which host, and when. */
export interface Checked {
  version: string;
  host?: string;
  on: string;
}

/** Our answer for one server and one feature, as shown in the matrix. */
export interface Cell extends AnswerWithEvidence {
  server: string;
  feature: string;
  also: Ground[];
  since?: string;
  upstream?: 'experimental' | 'beta' | 'deprecated';
  checked: Checked;
  /** Answers of the configurations that differ from the entry's. */
  in: Record<string, AnswerWithEvidence>;
}
