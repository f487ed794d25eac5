import { describe, expect, test } from 'vitest';
import type { ProseNames } from '../../../src/domain/prose/component-rules.ts';
import { proseComponents, type ProseComponentEntry } from '../../../src/site/prose-components.ts';

const names: ProseNames = { servers: ['alder'], features: ['http2'], guides: ['first-steps'], examples: ['alder/hello.py'], grounds: ['pep'] };

/** For each component and attribute: a good value, a bad one, and what the bad one misses. */
const values: Record<string, Record<string, [good: string, bad: string, misses: string]>> = {
  Section: { id: ['surprises', 'surprise', 'surprise'] },
  Fact: { id: ['http2', 'http9', 'features/http9'], server: ['alder', 'oak', 'servers/oak'] },
  Answer: { id: ['http2', 'http9', 'features/http9'], server: ['alder', 'oak', 'servers/oak'] },
  Cite: { id: ['pep', 'constructor', 'constructor'] },
  Message: {},
  Belief: {},
  Server: { id: ['alder', 'oak', 'servers/oak'] },
  Guide: { id: ['first-steps', 'last', 'guides/last'] },
  Example: { file: ['alder/hello.py', 'alder/../hello.py', 'alder/../hello.py'] },
  Tabs: {},
  Tab: { id: ['flask', 'flasks', 'flasks'], open: ['yes', 'no', 'no'] },
  Note: { kind: ['caution', 'loud', 'loud'] },
};

describe.each(Object.entries<ProseComponentEntry>(proseComponents))('<%s>', (name, { attributes }) => {
  test('has a good and a bad value for each attribute', () => expect(Object.keys(values[name] ?? {})).toEqual(Object.keys(attributes)));

  test.each(Object.entries(attributes))('%s', (key, { misses, next, optional }) => {
    const [good, bad, missed] = values[name]![key]!;
    expect(misses(good, names)).toBeUndefined();
    expect(misses(bad, names)).toBe(missed);
    if (!optional) expect(misses('', names)).toBeDefined();
    expect(next).toMatch(/^[a-z]/);
  });
});
