import { describe, expect, test } from 'vitest';
import { readProse } from '../../../../src/domain/prose/prose.ts';

const faults = (body: string) => readProse(body).faults.map(({ line, message }) => `${line}: ${message.split(':')[0]}`);

describe('readProse', () => {
  test('finds components with attributes, line and kind', () => {
    expect(readProse('<Section id="a">\n\nSee <Fact id="x" server="y"/>.\n\n</Section>').components).toEqual([
      { name: 'Section', attributes: { id: 'a' }, line: 1, kind: 'open' },
      { name: 'Fact', attributes: { id: 'x', server: 'y' }, line: 3, kind: 'single' },
      { name: 'Section', attributes: {}, line: 5, kind: 'close' },
    ]);
  });

  test('finds links and images', () => {
    expect(readProse('[a](/b/#c) and ![d](https://e.org/f.png "title")').links).toEqual([
      { text: 'a', url: '/b/#c', image: false, line: 1 },
      { text: 'd', url: 'https://e.org/f.png', image: true, line: 1 },
    ]);
  });

  test('counts the words that people read', () => {
    expect(readProse('Two words, <Cite id="x"/> `not this` and three more.\n\n```\nnor this\n```\n').words).toBe(5);
    expect(readProse("Сервер Gunicorn 26.1 doesn't stop").words).toBe(5);
  });

  test.each([
    ['an import', "import x from 'y'"],
    ['an export', 'export const x = 1'],
    ['an expression', 'Sum: {1 + 1}'],
    ['an attribute as code', '<Fact id={x}/>'],
    ['an attribute without a value', '<Fact hidden/>'],
    ['a comment of HTML', '<!-- hidden -->'],
    ['a document type', '<!DOCTYPE html>'],
    ['an end of nothing known', 'a </'],
    ['a block that never ends', '```py\nx = 1'],
  ])('does not allow %s', (_, body) => {
    expect(faults(body)).toHaveLength(1);
  });

  test.each([
    ['code spans', 'Use `{x}` and `<tag>` and ``import `y` ``.'],
    ['fenced code', '```py\nimport x\nd = {1: 2}\n<html>\n```'],
    ['fenced code with longer marks', '````md\n```\n{x}\n```\n````'],
    ['tildes', '~~~sh\necho ${x}\n~~~'],
    ['a sign of less', 'where 1 < 2'],
    ['the word import inside a sentence', 'You import it.'],
  ])('allows %s', (_, body) => {
    expect(faults(body)).toEqual([]);
  });

  test('names the line', () => {
    expect(faults('fine\n\n{x}')).toEqual(['3: contains { or }, which would run as code']);
  });
});
