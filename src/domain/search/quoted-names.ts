// String literals that stand side by side are one; the atlas marks what it leaves out between them with […].
const literal = /"(?:[^"\\]|\\.)*"(?:\s*(?:\[…\]\s*)?"(?:[^"\\]|\\.)*")*/g;
const between = /(?<!\\)"(?:\s*(?:\[…\]\s*)?")?/g;
const filledIn = /\\[a-z]|%[-.\d*]*[a-zA-Z]+|\{[^}]*\}/g;
/** Shorter strings are keys and names. */
const leastWords = 3;

/**
 * Log lines and messages that a quoted line of code writes, without what is filled in.
 * @example messagesInQuote('log("queue depth is %d", size)') // ['queue depth is']
 */
export function messagesInQuote(quote: string): string[] {
  return (quote.match(literal) ?? [])
    .map((it) => it.replace(between, '').replaceAll('\\"', '"').replace(filledIn, ' ').replace(/\s+/g, ' ').trim())
    .filter((it) => it.split(' ').filter((word) => /[A-Za-z]{2}/.test(word)).length >= leastWords);
}
