import { fitOf, formsIn } from './search-text.ts';

/** Where a sentence stands on its page: a browser looks for its first words, and from there for its last ones. */
export interface SentenceEnds {
  start: string;
  /** None where the first words are the whole sentence. */
  end?: string;
}

/** How many words recognize the beginning of a sentence, and its end. */
const recognizing = { start: 5, end: 3 } as const;
/** A sentence of fewer words may stand on the page more than once. */
const leastWords = 4;
const betweenSentences = /(?<=[.!?…])\s+/;
const closing = /[\p{P}\s]+$/u;

/**
 * The sentence of a passage that meets most words of a query, the first of several.
 * @example sentenceFor('It stops at once. Nothing else is ever sent to a client that left.', ['client']) // { start: 'Nothing else is ever sent', end: 'client that left' }
 */
export function sentenceFor(passage: string, words: readonly string[]): SentenceEnds {
  const sentences = passage.split(betweenSentences).filter((it) => it.split(' ').length >= leastWords);
  let best = { sentence: sentences[0] ?? passage, met: 0 };
  for (const sentence of sentences) {
    const forms = formsIn(sentence);
    const met = words.filter((word) => forms.some((form) => fitOf(word, form) > 0)).length;
    if (met > best.met) best = { sentence, met };
  }
  return endsOf(best.sentence);
}

function endsOf(sentence: string): SentenceEnds {
  const words = sentence.replace(closing, '').split(' ');
  const start = words.slice(0, recognizing.start).join(' ');
  const rest = words.slice(recognizing.start);
  return rest.length ? { start, end: rest.slice(-recognizing.end).join(' ') } : { start };
}
