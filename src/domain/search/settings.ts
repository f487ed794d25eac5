import type { Locale } from '../../vocabulary/locales.ts';
import type { AnswerWithEvidence, Cell, Ground } from '../model/answer.ts';

/** Names of options, variables and signals that a cell names: on the profile and the feature's page, or in quotes only. */
export interface CellSettings {
  /** In the note or in what the answer needs: shown on both pages. */
  shown: string[];
  /** In a line that is quoted for a value, where the name of a setting stands beside its default: shown on the feature's page. */
  quoted: string[];
}

// What looks like a setting in a line of documentation or code; plain words of a quote are left to the full text.
const settingPattern = /(?<![\w-])--[a-z][a-z0-9]*(?:-[a-z0-9]+)*|\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\b|\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b|\bSIG[A-Z]+\d?\b/g;

/** Longest setting that is worth finding; longer ones are commands, which the full text finds. */
const longestSetting = 48;

/** Collects the settings that a cell names in a language, each once and where it is easiest to see. */
export function settingsOf(cell: Cell, locale: Locale): CellSettings {
  const answers: AnswerWithEvidence[] = [cell, ...Object.values(cell.in)];
  const shown = new Set(answers.flatMap((it) => [...codeIn(it.note?.[locale] ?? ''), ...(it.needs ?? []).map(({ name }) => name)]).filter(isShort));
  // Names in other quotes are mostly insides of the code; the full text finds them.
  const grounds = cell.value === undefined ? [] : [...answers.map(({ ground }) => ground), ...cell.also];
  const quoted = new Set(grounds.flatMap(quotedSettings).filter((it) => isShort(it) && !isNamedBy(shown, it)));
  return { shown: [...shown], quoted: [...quoted] };
}

/**
 * Parts of a text in backticks.
 * @example codeIn('Set `a` or `b`.') // ['a', 'b']
 */
export function codeIn(text: string): string[] {
  return text.split('`').filter((_, index) => index % 2);
}

function quotedSettings(ground: Ground): string[] {
  return ground.kind === 'quoted' ? (ground.quote.match(settingPattern) ?? []) : [];
}

function isShort(text: string): boolean {
  return text.length > 1 && text.length <= longestSetting;
}

function isNamedBy(settings: Set<string>, name: string): boolean {
  return [...settings].some((it) => it.includes(name));
}
