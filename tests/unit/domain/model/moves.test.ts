import { expect, test } from 'vitest';
import { mostPairedServers } from '../../../../src/domain/compare/pairs.ts';
import { movesOf } from '../../../../src/domain/model/moves.ts';

const entry = (id: string, ...formerly: string[]) => ({ id, formerly });

test('every former id leads to the page that has its place', () => {
  const moves = movesOf({
    servers: [entry('gunicorn', 'green-unicorn', 'gunicorn-wsgi')],
    features: [entry('http2', 'h2'), entry('wsgi')],
    guides: [entry('first-steps', 'start')],
  });
  expect(moves).toEqual([
    { from: '/servers/green-unicorn/', to: '/servers/gunicorn/' },
    { from: '/servers/gunicorn-wsgi/', to: '/servers/gunicorn/' },
    { from: '/features/h2/', to: '/features/http2/' },
    { from: '/guides/start/', to: '/guides/first-steps/' },
  ]);
});

test('a pair in the wrong order leads to its page', () => {
  expect(movesOf({ servers: [entry('oak'), entry('elm'), entry('fir')], features: [], guides: [] })).toEqual([
    { from: '/compare/fir-vs-elm/', to: '/compare/elm-vs-fir/' },
    { from: '/compare/oak-vs-elm/', to: '/compare/elm-vs-oak/' },
    { from: '/compare/oak-vs-fir/', to: '/compare/fir-vs-oak/' },
  ]);
});

test('nothing leads to a pair that has no page of its own', () => {
  const servers = Array.from({ length: mostPairedServers + 1 }, (_, index) => entry(`tree-${String(index).padStart(2, '0')}`));
  const moves = movesOf({ servers, features: [], guides: [] });
  expect(moves).toHaveLength((mostPairedServers * (mostPairedServers - 1)) / 2);
  expect(moves.filter((it) => it.to.includes(`tree-${mostPairedServers}`))).toEqual([]);
});
