import { hiddenCharacters } from '../../vocabulary/hidden-characters.ts';

const all = new RegExp(hiddenCharacters.source, 'gu');

/**
 * Shows invisible characters of a text as escapes.
 * @example showHidden('a\u202eb') // 'a\\u202eb'
 */
export function showHidden(text: string): string {
  return text.replace(all, (character) => `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`);
}
