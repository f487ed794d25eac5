/**
 * Characters that a reader does not see: controls, those that change the direction of text (Unicode Bidi_Control), those without
 * width, line separators of scripts, and tags. They could make a text look like another.
 */
export const hiddenCharacters =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;
