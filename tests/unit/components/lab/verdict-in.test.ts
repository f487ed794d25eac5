import { expect, test } from 'vitest';
import { verdictBriefly, verdictIn } from '../../../../src/components/lab/verdict-in.ts';

const probe = { id: 'ops-term', verdicts: { stops: { en: 'It stops.', ru: 'Он останавливается.' }, strange: { en: 'It sings.', ru: 'Он поёт.' } } };

test('a verdict is the sentence of its probe, or of what every probe may see', () => {
  expect(verdictIn('ru', probe, 'strange')).toBe('Он поёт.');
  expect(verdictIn('en', probe, 'server-died')).toMatch(/^The server process exited/);
});

test('in a few words: both parts of a signal, the phrase, that of the one probe that means something else, and else the sentence', () => {
  expect(verdictBriefly('en', probe, 'cut-stops')).toBe('request cut, server stops');
  expect(verdictBriefly('ru', probe, 'dies')).toBe('сервер завершается с ошибкой или по сигналу');
  expect(verdictBriefly('en', probe, 'stays-open')).toBe('stays open');
  expect(verdictBriefly('en', { ...probe, id: 'limits-backlog-huge' }, 'closed')).toBe('runs, serves nothing');
  expect(verdictBriefly('en', probe, 'strange')).toBe('It sings.');
});
