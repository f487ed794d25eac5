import type { AnswerWords } from '../model/answer-text.ts';

/** What the Markdown twins need of a language. */
export interface MarkdownWords extends AnswerWords {
  group: Record<string, string>;
  section: Record<string, string>;
  evidence: Record<string, string>;
  /** Words of a profile. */
  server: Record<
    | 'inShort'
    | 'useFor'
    | 'notFor'
    | 'trap'
    | 'facts'
    | 'claim'
    | 'configurations'
    | 'isDefault'
    | 'security'
    | 'affected'
    | 'fixed'
    | 'notFixed'
    | 'noAdvisories'
    | 'issues'
    | 'noIssues'
    | 'alternatives',
    string
  >;
  note: Record<string, string>;
  tab: Record<string, string>;
  why: string;
  answers: string;
  sources: string;
  searched: string;
  seen: { lab: string; when: (agreed: number, of: number, version: string, day: string) => string; stale: (version: string) => string };
  /** The whole address of a page in this language. */
  address: (path: string) => string;
}
