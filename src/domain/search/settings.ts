import type { Locale } from '../../vocabulary/locales.ts';
import type { AnswerWithEvidence, Cell, Ground } from '../model/answer.ts';
import { messagesWritten } from './quoted-names.ts';

/** Names of options, variables and signals that a cell names: on the profile and the feature's page, or in quotes only. */
export interface CellSettings {
  /** In the note or in what the answer needs: shown on both pages. */
  shown: string[];
  /** In a line that is quoted for a value, where the name of a setting stands beside its default: shown on the feature's page. */
  quoted: string[];
}

/** Longest setting that is worth finding; longer ones are commands, which the full text finds. */
const longestSetting = 48;

/** Collects the settings that a cell names in a language, each once and where it is easiest to see. */
export function settingsOf(cell: Cell, locale: Locale): CellSettings {
  const answers: AnswerWithEvidence[] = [cell, ...Object.values(cell.in)];
  const shown = new Set(answers.flatMap((it) => [...codeIn(it.note?.[locale] ?? ''), ...(it.needs ?? []).map(({ name }) => name)]).filter(isName));
  // Names in other quotes are mostly insides of the code; the full text finds them.
  const grounds = cell.value === undefined ? [] : [...answers.map(({ ground }) => ground), ...cell.also];
  const quoted = new Set(grounds.flatMap(quotedSettings).filter((it) => isName(it) && !isNamedBy(shown, it)));
  return { shown: [...shown], quoted: [...quoted] };
}

/** Log lines and messages that the quotes of a cell show to be written, each once. */
export function messagesOf(cell: Cell): string[] {
  const grounds = [cell, ...Object.values(cell.in)].map(({ ground }) => ground).concat(cell.also);
  return [...new Set(grounds.flatMap((it) => (it.kind === 'quoted' ? messagesWritten(it.quote) : [])))];
}

/**
 * Parts of a text in backticks.
 * @example codeIn('Set `a` or `b`.') // ['a', 'b']
 */
export function codeIn(text: string): string[] {
  return text.split('`').filter((_, index) => index % 2);
}

function quotedSettings(ground: Ground): string[] {
  return ground.kind === 'quoted' ? namesInQuote(ground.quote) : [];
}

/** Whether a piece of code is worth finding by itself: what is longer is a command, which is found by its words. */
export function isName(text: string): boolean {
  return text.length > 1 && text.length <= longestSetting;
}

// In code a name is held together by signs or capitals, begins with hyphens, or is set to something.
const nameInCode = /(?<![\w.-])(?:--[a-z]\w*(?:-\w+)*|[A-Za-z]\w*(?:[-_.][A-Za-z0-9]\w*)+)|\bSIG[A-Z]+\d?\b|\b[A-Z]+[a-z]\w*[A-Z]\w*|\b[a-z]+(?==[^=\s])/g;
const nameOfLine = /^[a-z][\w-]*(?= *=)/gm;
const comment = /^\s*(?:#|;|\/\/).*$/gm;
const joinedWords = /^[A-Za-z]\w*(?:[-.]\w+)+$/;

/**
 * Options and identifiers of an example, each once; what its comments say is left out.
 * @example namesInExample('die-on-term = true\nKillMode=mixed') // ['die-on-term', 'KillMode']
 */
export function namesInExample(text: string): string[] {
  const code = text.replace(comment, '');
  return [...new Set([...(code.match(nameInCode) ?? []), ...(code.match(nameOfLine) ?? [])])].filter(isName);
}

/**
 * Options and identifiers of a quoted line, which may be prose: words that hyphens or dots join are none.
 * @example namesInQuote('a non-blocking --max-requests') // ['--max-requests']
 */
export function namesInQuote(quote: string): string[] {
  return (quote.match(nameInCode) ?? []).filter((it) => isName(it) && (it.includes('_') || !joinedWords.test(it)));
}

function isNamedBy(settings: Set<string>, name: string): boolean {
  return [...settings].some((it) => it.includes(name));
}
