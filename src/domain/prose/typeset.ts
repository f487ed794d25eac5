const straight = /`[^`]*`|["']/g;
const opens = /^$|[\s([—]/;

/**
 * A text of a field with the quotation marks and apostrophes that prose gets from its Markdown; code in backticks stays as it is.
 * @example typeset('a client\'s "first" `b\'x\'`') // 'a client’s “first” `b\'x\'`'
 */
export function typeset(text: string): string {
  return text.replace(straight, (found, place: number) => {
    if (found === "'") return '’';
    if (found === '"') return opens.test(text.charAt(place - 1)) ? '“' : '”';
    return found;
  });
}
