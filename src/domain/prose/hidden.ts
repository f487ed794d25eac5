// Control characters and those that change the direction of text (Unicode Bidi_Control) could make a quote look like another.
const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Shows invisible characters of a quote as escapes.
 * @example showHidden('a\u202eb') // 'a\\u202eb'
 */
export function showHidden(text: string): string {
  return text.replace(hidden, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
