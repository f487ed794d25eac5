import type { GroupId } from '../../vocabulary/groups.ts';
import type { IdentityRow, Platform } from '../../vocabulary/identity.ts';
import type { Interface } from '../../vocabulary/interfaces.ts';
import type { PathMark, PathStage } from '../../vocabulary/request-path.ts';
import type { Locale } from '../../vocabulary/locales.ts';
import type { Localized } from './localized.ts';
import type { ValueShape } from './value-kinds.ts';

/** A comparison feature; `value` is set for value features. */
export interface Feature {
  id: string;
  ref: string;
  group: GroupId;
  kind: 'support' | 'value';
  name: Localized;
  question: Localized;
  why: Localized;
  /** What makes it each answer: a level, a choice or a word for the lack of a number; `value` says what a number or a text holds. */
  decides: Record<string, Localized>;
  value?: ValueShape;
  /** Its place among the columns of the servers table. */
  glance?: number;
  /** Its place among the main differences of a comparison. */
  telling?: number;
  /** Servers that answer no are named to whoever chooses without asking for it. */
  vital?: true;
  /** The platforms that have what it asks about, where others do not. */
  only?: Platform[];
  /** Where it sits on the way of a request. */
  path?: { stage: PathStage; mark?: PathMark };
  from?: IdentityRow;
  applies?: Interface[];
  standard: { title: string; url: string }[];
  terms: Record<Locale, string[]>;
  formerly: string[];
}
