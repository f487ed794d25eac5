import { describe, expect, test } from 'vitest';
import { bringBack } from '../../../../src/domain/matrix/bring-back.ts';
import { applyView } from '../../../../src/domain/matrix/filter.ts';
import { findWarnings } from '../../../../src/domain/matrix/warnings.ts';
import { plainView, type MatrixView } from '../../../../src/domain/matrix/view.ts';
import { model, viewWith } from './matrix-sample.ts';

const shown = (change: Partial<MatrixView>) => applyView(viewWith(change), model);
const columnsOf = (change: Partial<MatrixView>) => shown(change).columns.map((it) => it.id);
const rowsOf = (change: Partial<MatrixView>) => model.rows.filter((row) => shown(change).rows.has(row.id)).map((row) => row.ref);

/** Why columns left, in short: `fir: C3 no`. */
const reasonsOf = (change: Partial<MatrixView>) =>
  shown(change).removed.map(
    ({ column, because }) => `${column.id}: ${because.map((it) => ('row' in it ? `${it.row.ref} ${it.level}` : it.filter)).join(', ')}`,
  );

test('a plain view shows every server and every row, configurations only on demand', () => {
  const all = applyView(plainView, model);
  expect(all.columns.map((it) => it.id)).toEqual(['oak', 'fir', 'elm']);
  expect(all.rows.size).toBe(6);
  expect(all).toMatchObject({ removed: [], unpicked: [], disputed: 1, removes: {}, closest: undefined });
  expect([...all.marks].sort()).toEqual(['disputed', 'documented', 'no', 'none', 'not-applicable', 'optional', 'partial', 'unknown', 'yes']);
});

describe('requirements', () => {
  test('yes, optional and partial pass; no, not applicable and unknown do not, and it is said which', () => {
    expect(columnsOf({ must: ['http2'] })).toEqual(['oak']);
    expect(reasonsOf({ must: ['http2'] })).toEqual(['fir: C3 no', 'elm: C3 not-applicable']);
    expect(reasonsOf({ must: ['early-hints'] })).toEqual(['oak: C5 unknown']);
    expect(columnsOf({ must: ['asgi'] })).toEqual(['oak', 'elm']);
  });

  test('strict leaves partial out', () => {
    expect(columnsOf({ must: ['early-hints'], strict: true })).toEqual(['elm']);
    expect(reasonsOf({ must: ['early-hints'], strict: true })).toEqual(['oak: C5 unknown', 'fir: C5 partial']);
  });

  test('as installed only yes counts, with or without strict', () => {
    for (const strict of [false, true]) {
      expect(columnsOf({ must: ['asgi'], installed: true, strict })).toEqual(['elm']);
      expect(reasonsOf({ must: ['asgi'], installed: true, strict })).toEqual(['oak: A2 optional', 'fir: A2 no']);
    }
    expect(reasonsOf({ must: ['early-hints'], installed: true })).toEqual(['oak: C5 unknown', 'fir: C5 partial', 'elm: C5 optional']);
    expect(columnsOf({ columns: ['oak', 'oak:deep'], must: ['asgi'], installed: true })).toEqual(['oak:deep']);
  });

  test('an answer that does not hold on a chosen platform does not pass, and it is said which', () => {
    const rows = model.rows.map((row) =>
      row.ref === 'C3' ? { ...row, answers: { ...row.answers, oak: { ...row.answers.oak!, notOn: ['windows' as const] } } } : row,
    );
    const view = viewWith({ must: ['http2'], platforms: ['windows'] });
    const [oak] = applyView(view, { ...model, rows }).removed;
    expect(oak).toMatchObject({ column: { id: 'oak' }, because: [{ row: { ref: 'C3' }, level: 'partial' }] });
    expect(applyView(viewWith({ must: ['http2'] }), { ...model, rows }).columns.map((it) => it.id)).toEqual(['oak']);
    expect(applyView(view, model).columns.map((it) => it.id)).toEqual(['oak']);
  });

  test('who requires something is told of servers that answer no to what is vital', () => {
    const rows = model.rows.map((row) => ({ ...row, vital: row.ref === 'C3' }));
    const warnings = (change: Partial<MatrixView>) =>
      findWarnings(viewWith(change), rows, shown(change).columns).map(({ row, columns }) => [row.ref, columns.map((it) => it.id)]);
    expect(warnings({})).toEqual([]);
    expect(warnings({ must: ['keep-alive'] })).toEqual([['C3', ['fir']]]);
    expect(warnings({ must: ['http2'] })).toEqual([]);
  });

  test('every reason is named, and how many each requirement removes by itself', () => {
    expect(reasonsOf({ must: ['wsgi', 'http2'] })).toEqual(['fir: C3 no', 'elm: A1 no, C3 not-applicable']);
    expect(shown({ must: ['wsgi', 'http2'] }).removes).toEqual({ wsgi: 1, http2: 2 });
  });

  test('a configuration is judged by its own answers', () => {
    expect(columnsOf({ columns: ['oak:plain', 'oak:deep'], must: ['wsgi'] })).toEqual(['oak:plain']);
    expect(columnsOf({ columns: ['oak', 'oak:deep'], must: ['asgi'], strict: true })).toEqual(['oak', 'oak:deep']);
  });
});

describe('nothing is left', () => {
  test('the column that lacks least is named with what it lacks', () => {
    const { closest } = shown({ must: ['wsgi', 'http2', 'early-hints'], strict: true });
    expect(closest?.column.id).toBe('oak');
    expect(closest?.lacks.map((row) => row.ref)).toEqual(['C3', 'C5']);
  });

  test.each([[['fir', 'elm', 'oak']], [['oak', 'elm', 'fir']], [['elm', 'oak', 'fir']]])(
    'of %j it is oak, which lacks one, not fir or elm, which lack two',
    (columns) => {
      const { closest } = shown({ must: ['wsgi', 'asgi', 'http2'], strict: true, columns });
      expect([closest?.column.id, closest?.lacks.map((row) => row.ref)]).toEqual(['oak', ['C3']]);
    },
  );

  test('no column is named as long as one is left', () => {
    expect(shown({ must: ['wsgi', 'asgi'] }).closest).toBeUndefined();
  });

  test('a column that a filter removed would not come back, so it is not named', () => {
    expect(shown({ must: ['wsgi'], interfaces: ['asgi'] }).closest?.column.id).toBe('elm');
    expect(shown({ interfaces: ['rsgi'], must: ['wsgi'] }).closest).toBeUndefined();
  });
});

test('filters by interface and state take any, by platform all', () => {
  expect(columnsOf({ interfaces: ['asgi', 'rsgi'] })).toEqual(['elm']);
  expect(columnsOf({ states: ['dormant', 'archived'] })).toEqual(['fir']);
  expect(columnsOf({ platforms: ['linux', 'windows'] })).toEqual(['oak']);
  expect(reasonsOf({ platforms: ['windows'], states: ['active'] })).toEqual(['fir: state, platform', 'elm: platform']);
});

test('servers are kept whose last release is younger than the months that are asked for', () => {
  expect(columnsOf({ age: '24' })).toEqual(['oak', 'elm']);
  expect(reasonsOf({ age: '12' })).toEqual(['fir: age']);
});

describe('what brings a column back', () => {
  const back = (id: string, change: Partial<MatrixView>) => {
    const view = viewWith(change);
    return bringBack(
      view,
      applyView(view, model).removed.find((it) => it.column.id === id)!,
    );
  };

  test('drops what it does not meet, and nothing else', () => {
    expect(back('elm', { must: ['wsgi', 'asgi', 'http2'] })).toEqual({ must: ['asgi'] });
    expect(back('fir', { must: ['asgi'], platforms: ['windows', 'linux'] })).toEqual({ must: [], platforms: ['linux'] });
  });

  test('widens filters just as far as it takes', () => {
    expect(back('elm', { interfaces: ['wsgi'], must: ['asgi'] })).toEqual({ must: ['asgi'], interfaces: ['wsgi', 'asgi'] });
    expect(back('fir', { states: ['active'], age: '6' })).toEqual({ must: [], states: ['active', 'dormant'], age: '' });
  });

  test('does bring it back', () => {
    for (const change of [{ must: ['wsgi', 'http2', 'early-hints'], strict: true }, { platforms: ['windows'] as const }, { age: '6' as const }]) {
      const view = viewWith(change as Partial<MatrixView>);
      for (const it of applyView(view, model).removed) expect(columnsOf({ ...view, ...bringBack(view, it) }), it.column.id).toContain(it.column.id);
    }
  });
});

test('columns are shown in the order in which they were picked; servers without one are named', () => {
  expect(columnsOf({ columns: ['elm', 'oak:deep'] })).toEqual(['elm', 'oak:deep']);
  expect(shown({ columns: ['elm', 'oak:deep'] }).unpicked.map((it) => it.id)).toEqual(['fir']);
});

describe('rows', () => {
  test('contain every word that is searched for, in the name or reference', () => {
    expect(rowsOf({ text: 'KEEP' })).toEqual(['C1']);
    expect(rowsOf({ text: 'alive keep' })).toEqual(['C1']);
    expect(rowsOf({ text: 'c7' })).toEqual(['C7']);
    expect(rowsOf({ text: 'nothing like it' })).toEqual([]);
  });

  test('are found by a grid reference that is meant whole', () => {
    const tenth = { ...model.rows[0]!, id: 'tenth', ref: 'C10', words: 'c10 tenth' };
    const found = (text: string) => [...applyView(viewWith({ text }), { ...model, rows: [...model.rows, tenth] }).rows];
    expect(found('C1')).toEqual(['keep-alive']);
    expect(found('c10')).toEqual(['tenth']);
  });

  test('that differ, in the shown columns alone', () => {
    expect(rowsOf({ differ: true })).toEqual(['A1', 'A2', 'C3', 'C5', 'C7']);
    expect(rowsOf({ differ: true, columns: ['oak', 'fir'] })).toEqual(['A2', 'C3', 'C5', 'C7']);
  });

  test('with a disputed cell, in the shown columns alone', () => {
    expect(rowsOf({ evidences: ['disputed'] })).toEqual(['C3']);
    expect(rowsOf({ evidences: ['disputed'], columns: ['oak', 'elm'] })).toEqual([]);
    expect(rowsOf({ evidences: ['disputed', 'none'] })).toEqual(['C3', 'C5']);
    expect(shown({ columns: ['oak', 'elm'] }).disputed).toBe(0);
  });

  test('that are required come first, as they were required, and are never folded', () => {
    expect([...shown({ must: ['http2', 'wsgi'], folded: ['protocols'] }).rows].slice(0, 3)).toEqual(['http2', 'wsgi', 'asgi']);
    expect(shown({ must: ['http2'], folded: ['protocols', 'interfaces'] }).marks).toEqual(new Set(['partial', 'documented']));
  });

  test('of values fold away from their group', () => {
    expect(rowsOf({ foldedValues: ['protocols'] })).toHaveLength(6);
    expect(shown({ foldedValues: ['protocols'], text: 'c7' }).marks).toEqual(new Set());
    expect(shown({ foldedValues: ['interfaces'], text: 'c7' }).marks).toEqual(new Set(['documented']));
  });

  test('of folded groups stay, but their marks are not on the screen', () => {
    expect(rowsOf({ folded: ['protocols'] })).toHaveLength(6);
    expect([...shown({ folded: ['protocols'] }).marks].sort()).toEqual(['documented', 'no', 'optional', 'yes']);
  });
});

describe('order of columns', () => {
  test('by name, by what is required, by one feature', () => {
    expect(columnsOf({ sort: 'name' })).toEqual(['elm', 'fir', 'oak']);
    expect(columnsOf({ sort: 'needs', must: ['asgi'] })).toEqual(['elm', 'oak']);
    expect(columnsOf({ sort: 'early-hints' })).toEqual(['elm', 'fir', 'oak']);
  });

  test('values by number, words after them', () => {
    expect(columnsOf({ sort: 'idle-time', columns: ['elm', 'oak', 'fir', 'oak:deep'] })).toEqual(['fir', 'oak:deep', 'oak', 'elm']);
  });

  test('equal ones keep their order', () => {
    expect(columnsOf({ sort: 'keep-alive', columns: ['elm', 'fir', 'oak'] })).toEqual(['elm', 'fir', 'oak']);
  });
});

test('an unknown name in a view neither requires nor shows anything', () => {
  expect(columnsOf({ must: ['gone'] })).toEqual(['oak', 'fir', 'elm']);
  expect(columnsOf({ columns: ['gone', 'fir'] })).toEqual(['fir']);
});

test('a value is never what is required, even where it is asked for by hand', () => {
  expect(reasonsOf({ must: ['idle-time'] })).toEqual(['oak: C7 unknown', 'fir: C7 unknown', 'elm: C7 unknown']);
});

test('words of a search are parted by any white space', () => {
  expect(rowsOf({ text: '  keep\t alive ' })).toEqual(['C1']);
  expect(rowsOf({ text: '' })).toHaveLength(6);
});

test('the marks are those of the shown columns', () => {
  expect([...shown({ columns: ['fir'], folded: ['interfaces'] }).marks].sort()).toEqual(['disputed', 'documented', 'no', 'partial', 'yes']);
});

test('a server stays picked as long as one of its columns is', () => {
  expect(shown({ columns: ['oak:deep'] }).unpicked.map((it) => it.id)).toEqual(['fir', 'elm']);
  expect(shown({ must: ['http2'] }).unpicked).toEqual([]);
});
