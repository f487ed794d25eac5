import { expect, test } from 'vitest';
import { problemsOf } from '../../fixture.ts';

const more = { 'content/examples/alder/more.py': 'app = None\n' };
const shownNowhere = 'content/examples/alder/more.py: name: is shown nowhere: show it by <Example file="alder/more.py"/> or remove it';

test('an example is shown by a profile or by a guide', () => {
  const shows = (text: string) => `${text}\n<Example file="alder/more.py"/>\n`;
  expect(problemsOf(more)).toContain(shownNowhere);
  expect(problemsOf({ ...more, 'content/guides/first-steps.mdx': shows })).not.toContain(shownNowhere);
  expect(problemsOf({ ...more, 'content/servers/alder.mdx': shows })).not.toContain(shownNowhere);
});

test('what a text shows that cannot be read, nobody knows', () => {
  const broken = (text: string) => text.replace('summary:', 'sumary:');
  expect(problemsOf({ ...more, 'content/servers/alder.mdx': broken })).not.toContain(shownNowhere);
  expect(problemsOf({ ...more, 'content/guides/first-steps.mdx': broken })).not.toContain(shownNowhere);
  expect(problemsOf({ ...more, 'content/features/styles.yml': (text) => text.replace('name:', 'nam:') })).toContain(shownNowhere);
});
