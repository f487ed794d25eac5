/** A message of fewer words is too common to be told from other texts. */
const leastWords = 2;
/** What is typed of a message in at least so many words may be a part of it. */
const leastTyped = 3;

/**
 * How much of a message a query holds, or a longer query of the message, from 0 to 1: words in the same order, with others between them, so that
 * a pasted line may have numbers, names and paths of its own.
 * @example sharedWith(['7', 'queue', 'depth', 'is', '9'], ['queue', 'depth', 'is']) // 1
 */
export function sharedWith(query: readonly string[], message: readonly string[]): number {
  const isWord = (it: string) => !/\d/.test(it);
  const [typed, written] = [query.filter(isWord), message.filter(isWord)];
  if (written.length < leastWords || typed.length < leastWords) return 0;
  const common = commonLength(typed, written);
  return Math.max(common / written.length, typed.length < leastTyped ? 0 : common / typed.length);
}

/** Length of the longest run of words that both have in the same order. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (let index = 0; index < b.length; index += 1) next.push(word === b[index] ? row[index]! + 1 : Math.max(next[index]!, row[index + 1]!));
    row = next;
  }
  return row[b.length]!;
}
