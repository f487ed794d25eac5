import { describe, expect, test } from 'vitest';
import type { Observation } from '../../../../src/domain/model/answer.ts';
import { agrees, evidenceOf, type Scope, type WrittenAnswer } from '../../../../src/domain/model/evidence.ts';

const scope: Scope = { feature: {}, configuration: 'plain', answeringForThemselves: [] };
const timed: Scope = { ...scope, feature: { value: { type: 'number', unit: 'seconds' } } };
const counted: Scope = { ...scope, feature: { value: { type: 'number', unit: 'requests' } } };
const sized: Scope = { ...scope, feature: { value: { type: 'number', unit: 'bytes' } } };
const mode = [{ kind: 'mode', name: '--deep', configuration: 'deep' }] as const;
const option = [{ kind: 'option', name: '--roots 4' }] as const;

/** What the lab saw, written as `plain: yes`. */
const seen = (...lines: string[]): Observation[] =>
  lines.map((line) => {
    const [configuration = '', answer = '', rounds = '3/3'] = line.split(/:? /);
    const [agreed = 0, of = 0] = rounds.split('/').map(Number);
    const said = /^(yes|no|partial|optional)$/.test(answer) ? { level: answer as 'yes' } : { value: /^\d/.test(answer) ? Number(answer) : answer };
    return { ...said, configuration, agreed, of, probe: 'leaf-fall', verdict: 'fell', version: '1.2.0', date: '2026-11-22' };
  });

describe('what is written alone', () => {
  test.each<[string, WrittenAnswer, string]>([
    ['an answer', { level: 'yes' }, 'documented'],
    ['a value', { value: 30 }, 'documented'],
    ['a word for the lack of a number', { value: 'absent' }, 'documented'],
    ['nothing known', { level: 'unknown' }, 'none'],
    ['nothing asked', { level: 'not-applicable' }, 'none'],
    ['a claim that differs', { level: 'no', claimed: { level: 'yes' } }, 'disputed'],
    ['a claimed value that differs', { value: 30, claimed: { value: 60 } }, 'disputed'],
    ['a claim that says the same', { value: 30, claimed: { value: 30 } }, 'documented'],
    ['a probe that never ran', { level: 'yes', standsOnLab: true }, 'none'],
    ['a claim of another kind', { value: 30, claimed: { level: 'no' } }, 'disputed'],
    ['a claim of what is unknown', { level: 'unknown', claimed: { level: 'no' } }, 'disputed'],
  ])('%s', (_, written, expected) => {
    expect(evidenceOf(written, [], scope)).toBe(expected);
  });
});

describe('with what the lab saw', () => {
  test.each<[string, WrittenAnswer, string[], string, Scope?]>([
    ['yes, and the default does it', { level: 'yes' }, ['plain: yes', 'deep: no'], 'verified'],
    ['yes, and only another was run', { level: 'yes' }, ['deep: yes'], 'verified'],
    ['yes, but the default does not', { level: 'yes' }, ['plain: no', 'deep: yes'], 'disputed'],
    ['yes, and the other has its own answer', { level: 'yes' }, ['deep: no'], 'documented', { ...scope, answeringForThemselves: ['deep'] }],
    ['yes, and a probe that sets an option saw it too', { level: 'yes' }, ['plain: yes', 'plain: optional'], 'verified'],
    ['yes, but it was seen with an option only', { level: 'yes' }, ['plain: optional'], 'disputed'],
    ['yes by a probe alone', { level: 'yes', standsOnLab: true }, ['plain: yes'], 'observed'],
    ['rounds that differ do not count', { level: 'yes' }, ['plain: no 2/3'], 'documented'],
    ['no, everywhere', { level: 'no' }, ['plain: no', 'deep: no'], 'verified'],
    ['no, but one does', { level: 'no' }, ['plain: no', 'deep: yes'], 'disputed'],
    ['a single round does not count', { level: 'yes' }, ['plain: yes 1/1'], 'documented'],
    ['two rounds do not count', { level: 'no' }, ['plain: yes 2/2'], 'documented'],
    ['optional, and the mode does it', { level: 'optional', needs: mode }, ['plain: no', 'deep: yes'], 'verified'],
    ['optional, and the mode never ran', { level: 'optional', needs: mode }, ['plain: no'], 'documented'],
    ['optional, but the mode does not', { level: 'optional', needs: mode }, ['plain: no', 'deep: no'], 'disputed'],
    ['optional, but the default does it', { level: 'optional', needs: mode }, ['plain: yes', 'deep: yes'], 'disputed'],
    ['optional, and the option does it', { level: 'optional', needs: option }, ['plain: optional'], 'verified'],
    ['optional, but it does without the option', { level: 'optional', needs: option }, ['plain: yes'], 'disputed'],
    ['optional, and the option was not tried', { level: 'optional', needs: option }, ['plain: no'], 'documented'],
    ['partial, and results differ', { level: 'partial' }, ['plain: yes', 'deep: no'], 'verified'],
    ['partial, as the probe says', { level: 'partial' }, ['plain: partial'], 'verified'],
    ['partial, but all are alike', { level: 'partial' }, ['plain: yes', 'deep: yes'], 'disputed'],
    [
      'partial, and only others with an answer of their own were run',
      { level: 'partial' },
      ['deep: no'],
      'documented',
      { ...scope, answeringForThemselves: ['deep'] },
    ],
    ['partial, and what the part needs was not tried', { level: 'partial', needs: option }, ['plain: no'], 'documented'],
    ['partial, and it does without what the part needs', { level: 'partial', needs: option }, ['plain: yes'], 'disputed'],
    ['partial as upstream says', { level: 'partial', upstream: 'beta' }, ['deep: yes'], 'verified'],
    ['no, and the other has its own answer', { level: 'no' }, ['plain: no', 'deep: yes'], 'verified', { ...scope, answeringForThemselves: ['deep'] }],
    ['a result of the wrong kind answers nothing', { level: 'yes' }, ['plain: 30'], 'documented'],
    ['a level where a value is asked for answers nothing', { value: 30 }, ['plain: yes'], 'documented', timed],
    ['a value of another configuration, where the described one was not run', { value: 5 }, ['deep: 5'], 'verified', timed],
    ['a value of another configuration beside the described one', { value: 5 }, ['plain: 5', 'deep: 90'], 'verified', timed],
    ['values of the described one that do not all agree', { value: 5 }, ['plain: 5', 'plain: 90'], 'disputed', timed],
    ['a value by a probe alone', { value: 5, standsOnLab: true }, ['plain: 5'], 'observed', timed],
    ['a value by a probe that says otherwise', { value: 5, standsOnLab: true }, ['plain: 90'], 'disputed', timed],
    ['optional by its mode, and the default needs it too', { level: 'optional', needs: mode }, ['deep: optional'], 'verified'],
    ['optional, and the default is the mode', { level: 'optional', needs: mode }, ['deep: yes'], 'verified', { ...scope, configuration: 'deep' }],
    ['optional, and it was seen without the option elsewhere', { level: 'optional', needs: option }, ['deep: yes'], 'verified'],
    ['optional without needs, and nothing was run', { level: 'optional' }, [], 'documented'],
    [
      'optional, and only who answers for itself has it',
      { level: 'optional', needs: option },
      ['deep: optional'],
      'documented',
      { ...scope, answeringForThemselves: ['deep'] },
    ],
    ['partial as upstream says, and a part was seen', { level: 'partial', upstream: 'beta' }, ['deep: partial'], 'verified'],
    ['partial as upstream says, and nothing was run', { level: 'partial', upstream: 'beta' }, [], 'documented'],
    ['partial, and the only one lacks it wholly', { level: 'partial' }, ['plain: no'], 'disputed'],
    ['partial as upstream says, but it does not', { level: 'partial', upstream: 'beta' }, ['deep: no'], 'disputed'],
    ['a time within a second', { value: 5 }, ['plain: 6'], 'verified', timed],
    ['a time within a tenth', { value: 60 }, ['plain: 66'], 'verified', timed],
    ['a time beyond', { value: 60 }, ['plain: 67'], 'disputed', timed],
    ['a size within 64 bytes', { value: 1000 }, ['plain: 1064'], 'verified', sized],
    ['a size beyond a hundredth', { value: 65536 }, ['plain: 66300'], 'disputed', sized],
    ['a count', { value: 100 }, ['plain: 101'], 'disputed', counted],
    ['a word for the lack of a number', { value: 'absent' }, ['plain: absent'], 'verified', timed],
    ['another word for it', { value: 'off' }, ['plain: absent'], 'verified', timed],
    ['a number where a word was said', { value: 'absent' }, ['plain: 5'], 'disputed', timed],
  ])('%s', (_, written, lines, expected, its = scope) => {
    expect(evidenceOf(written, seen(...lines), its)).toBe(expected);
  });
});

test('answers agree by level, by word, or within what measuring differs by; what is off or absent looks the same', () => {
  const { feature } = timed;
  expect(agrees({ level: 'yes' }, { level: 'yes' }, {})).toBe(true);
  expect(agrees({ level: 'yes' }, { level: 'no' }, {})).toBe(false);
  expect(agrees({ level: 'yes' }, { value: 30 }, feature)).toBe(false);
  expect(agrees({ value: 30 }, { value: 31 }, feature)).toBe(true);
  expect(agrees({ value: 30 }, { value: 31 }, {})).toBe(false);
  expect(agrees({ value: 30 }, { value: 30 }, {})).toBe(true);
  expect(agrees({ value: 30 }, {}, feature)).toBe(false);
  expect(agrees({ value: 'off' }, { value: 'absent' }, feature)).toBe(true);
  expect(agrees({ value: 'absent' }, { value: 'off' }, feature)).toBe(true);
  expect(agrees({ value: 'off' }, { value: 'unlimited' }, feature)).toBe(false);
  expect(agrees({ value: 'unlimited' }, { value: 'absent' }, feature)).toBe(false);
  expect(agrees({ value: 'off' }, { value: 5 }, feature)).toBe(false);
});
