import type { AnswerWords } from '../../domain/model/answer-text.ts';
import type { Speech } from '../../domain/matrix/speech.ts';
import type { GroupId } from '../../vocabulary/groups.ts';
import type { Platform, State, Unit } from '../../vocabulary/identity.ts';
import type { Interface } from '../../vocabulary/interfaces.ts';
import type { Evidence } from '../../vocabulary/levels.ts';
import { fill } from '../ui/fill.ts';

type Phrase =
  | 'cell'
  | 'servers'
  | 'features'
  | 'disputedCells'
  | 'plain'
  | 'clear'
  | 'ignored'
  | 'more'
  | 'mustHave'
  | 'removes'
  | 'remove'
  | 'strict'
  | 'installed'
  | 'text'
  | 'columns'
  | 'sort'
  | 'needs'
  | 'name'
  | 'folded'
  | 'part'
  | 'lacks'
  | 'lacksOn'
  | 'warning'
  | 'otherInterface'
  | 'otherState'
  | 'otherPlatform'
  | 'tooOld'
  | 'age'
  | 'must'
  | 'valueRows'
  | 'foldedValues'
  | 'configurationsOf'
  | 'unpicked'
  | 'bringBack'
  | 'noneGone'
  | 'left'
  | 'right'
  | 'configurations'
  | 'hiddenRows'
  | 'showRows'
  | 'noRows'
  | 'noServers'
  | 'closest'
  | 'drop'
  | 'narrow'
  | 'choose'
  | 'answers'
  | 'has'
  | 'hasPart'
  | 'values'
  | 'copied'
  | 'failed'
  | 'partFailed'
  | 'cellFailed'
  | 'again'
  | 'removed'
  | 'stale'
  | 'exportTitle'
  | 'exportHead'
  | 'differ'
  | 'feature';

/** The words that scripts of the matrix put on the page, in the page's language; they come with the page. */
export interface MatrixWords extends Record<Phrase, string> {
  level: AnswerWords['level'];
  valueWord: AnswerWords['valueWord'];
  /** Patterns with `{value}`. */
  unit: Record<Unit, string>;
  /** Names of the choices of a feature, by feature id. */
  choices: Record<string, Record<string, string>>;
  evidence: Record<Evidence, string>;
  group: Record<GroupId, string>;
  interfaces: Record<Interface, string>;
  speech: Record<Speech, string>;
  states: Record<State, string>;
  platforms: Record<Platform, string>;
}

/** What assistive technology calls a cell: feature, column, answer, how it is known, and whether that is stale. */
export function cellLabel(
  words: Pick<MatrixWords, 'cell' | 'evidence' | 'stale'>,
  feature: string,
  column: string,
  answer: string,
  evidence: Evidence,
  stale?: boolean,
): string {
  const known = [evidence !== 'none' && words.evidence[evidence].toLowerCase(), stale && words.stale].filter((it) => it !== false && it !== undefined);
  return [fill(words.cell, { feature, column, answer }), ...known].join(', ');
}
