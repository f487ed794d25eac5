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

// Strings that are handed to something that logs, prints or raises; an option's help is a string as well.
const written = new RegExp(String.raw`\b\w*(?:log|print|warn|error|info|debug|critical|exception|raise \w+)\w*\s*\(\s*(?:\w+,\s*)?(${literal.source})`, 'gi');

/**
 * Log lines and messages that quoted code writes, and nothing else that is a string in it.
 * @example messagesWritten('option("depth of the queue"); log("queue depth is %d", size)') // ['queue depth is']
 */
export function messagesWritten(quote: string): string[] {
  return [...quote.matchAll(written)].flatMap(([, text = '']) => messagesInQuote(text));
}
