import type { State } from '../../vocabulary/identity.ts';
import type { Interface } from '../../vocabulary/interfaces.ts';
import type { PathMark, PathStage } from '../../vocabulary/request-path.ts';
import type { SideBySideTopic } from '../lab/side-by-side.ts';
import type { CommonVerdicts, NumberFormats, NumberWords } from '../lab/result-text.ts';
import type { DefinitionWords } from '../model/definitions.ts';
import type { FormatQuantity } from '../model/value-kinds.ts';
import type { AnswerWords } from '../model/answer-text.ts';

/** What the Markdown twins need of a language. */
export interface MarkdownWords extends AnswerWords, DefinitionWords, NumberFormats {
  /** Measures as pages have them, and with every digit. */
  rounded: FormatQuantity;
  exactly: FormatQuantity;
  group: Record<string, string>;
  section: Record<string, string>;
  evidence: Record<string, string>;
  state: Record<State, string>;
  platform: Record<string, string>;
  interface: Record<Interface, string>;
  upstream: Record<string, string>;
  levelMeans: Record<'not-applicable', string>;
  stale: string;
  /** Words of a profile. */
  server: ProfileWords;
  /** Words of a feature's page. */
  feature: Record<'why' | 'decides' | 'clause', string> & { answers: (servers: string) => string };
  servers: (count: number) => string;
  options: { count: (count: number) => string; bySetting: string };
  note: Record<string, string>;
  tab: Record<string, string>;
  sources: string;
  also: string;
  ground: Record<'observed' | 'absent', string>;
  read: (day: string) => string;
  /** Stands for the evidence of an answer that has sources and none. */
  hasSources: string;
  checked: (version: string, day: string) => string;
  seen: Record<'lab' | 'saw' | 'silent' | 'notRun' | 'cannotRun' | 'uneven', string> & {
    when: (agreed: number, of: number, version: string, day: string) => string;
    stale: (version: string) => string;
  };
  lab: { common: CommonVerdicts; numbers: NumberWords; title: Record<SideBySideTopic, string> };
  /** What the lab found when it started an example, in a line. */
  started: (day: string, server: string, version: string) => string;
  notStarted: Record<string, string>;
  /** The whole address of a page in this language. */
  address: (path: string) => string;
}

type ProfileWord =
  | 'interface'
  | 'latest'
  | 'state'
  | 'licence'
  | 'writtenIn'
  | 'python'
  | 'platforms'
  | 'first'
  | 'links'
  | 'documentation'
  | 'successor'
  | 'ended'
  | 'endedWhen'
  | 'lastRelease'
  | 'lastSafe'
  | 'unrun'
  | 'readOnly'
  | 'inShort'
  | 'useFor'
  | 'notFor'
  | 'trap'
  | 'switched'
  | 'request-path'
  | 'pathLead'
  | 'configurations'
  | 'configurationsLead'
  | 'isDefault'
  | 'facts'
  | 'exceptions'
  | 'needs'
  | 'claim'
  | 'ours'
  | 'explanation'
  | 'digest'
  | 'security'
  | 'affected'
  | 'published'
  | 'dayUnknown'
  | 'fixed'
  | 'notFixed'
  | 'noAdvisories'
  | 'issue'
  | 'issues'
  | 'issuesLead'
  | 'noIssues'
  | 'alternatives'
  | 'differences';

type ProfileWords = Record<ProfileWord, string> & {
  stage: Record<PathStage, string>;
  pathMark: Record<PathMark, string>;
  since: (day: string) => string;
  changed: (day: string) => string;
  releaseAge: (day: string, age: { unit: 'days' | 'months'; count: number }) => string;
  checked: (version: string, day: string) => string;
  host: (name: string) => string;
  tombstone: (state: string) => string;
  noneSafe: (open: number, all: number) => string;
  safe: (version: string) => string;
  compareWith: (a: string, b: string) => string;
  factsLead: (count: number, example: string) => string;
  labRounds: (rounds: number, day: string) => string;
  timelineCaption: (dated: number, undated: number, log?: string) => string;
  firstSeen: (version: string) => string;
};
