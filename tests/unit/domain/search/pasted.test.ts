import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedWith } from '../../../../src/domain/search/pasted.ts';
import { messagesInQuote, messagesWritten } from '../../../../src/domain/search/quoted-names.ts';

const shared = (query: string, message: string) => sharedWith(query.split(' '), message.split(' '));

describe('a pasted line', () => {
  test('holds a message whatever stands before, behind and between', () => {
    expect(shared('warning queue 3 depth of it is 9 now', 'queue depth is')).toBe(1);
    expect(shared('pid 12 queue depth', 'queue depth is')).toBeCloseTo(2 / 3);
  });

  test('has the words in their order', () => {
    expect(shared('is depth queue', 'queue depth is')).toBeCloseTo(1 / 3);
    expect(shared('c a b d', 'a b c d')).toBeCloseTo(3 / 4);
  });

  test('is compared without numbers', () => {
    expect(shared('queue 7 depth', 'queue 3 depth')).toBe(1);
    expect(shared('7 8', '7 8')).toBe(0);
  });

  test('may be a part of a longer message, in three words or more', () => {
    expect(shared('no longer accepting', 'the limit is reached no longer accepting connections')).toBe(1);
    expect(shared('no longer', 'the limit is reached no longer accepting connections')).toBeCloseTo(2 / 8);
    expect(shared('no longer moss', 'the limit is reached no longer accepting connections')).toBeCloseTo(2 / 3);
  });

  test('of one word is none, and a message of one word neither', () => {
    expect(shared('queue', 'queue depth')).toBe(0);
    expect(shared('queue depth', 'queue')).toBe(0);
    expect(shared('worker timeout', 'worker timeout')).toBe(1);
  });

  test('shares nothing or all, and something in between', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 });
    fc.assert(fc.property(words, words, (a, b) => sharedWith(a, b) >= 0 && sharedWith(a, b) <= 1));
  });
});

describe('messages in a quote', () => {
  test.each([
    ['log("queue depth is %d", size)', ['queue depth is']],
    ['uwsgi_log("--- no application found, check your logs ---\\n");', ['--- no application found, check your logs ---']],
    ['"read %.*s from the socket"', ['read from the socket']],
    ['f"port {port} is in use"', ['port is in use']],
    ['warn("total open connections, " "no longer accepting")', ['total open connections, no longer accepting']],
    ['msg("took too long […] " […] "and was killed")', ['took too long […] and was killed']],
    ['say("one two three") and say("four five six")', ['one two three', 'four five six']],
    ['["key", "other", "third"]', []],
    ['"a b c d"', []],
    ['"two words"', []],
    ['say("it said \\"no\\" to me")', ['it said "no" to me']],
    ['no string at all', []],
  ])('%s', (quote, messages) => expect(messagesInQuote(quote)).toEqual(messages));
});

describe('messages that quoted code writes', () => {
  test.each([
    ['option("depth of the queue"); log("queue depth is %d", size)', ['queue depth is']],
    ['self.log.warning("queue depth is %d", size)', ['queue depth is']],
    ['log_verbose(stderr, "*** WORKER %d FELL (try: %d) ***\\n", i,', ['*** WORKER FELL (try: ) ***']],
    ['raise QueueError("the queue is full")', ['the queue is full']],
    ['help="print the whole queue (\'all of it\')"', []],
    ['{"queue", 0, "set the depth of a queue"}', []],
  ])('%s', (quote, messages) => expect(messagesWritten(quote)).toEqual(messages));
});
