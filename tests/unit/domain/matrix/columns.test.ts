import { describe, expect, test } from 'vitest';
import { addColumn, pickColumns, pickedColumns, toggleConfigurations } from '../../../../src/domain/matrix/columns.ts';
import { missingServers, pickServers } from '../../../../src/domain/matrix/pick-servers.ts';
import { applyView } from '../../../../src/domain/matrix/filter.ts';
import { answerIn, namesOf, titleOf } from '../../../../src/domain/matrix/matrix-model.ts';
import { plainView, type MatrixView } from '../../../../src/domain/matrix/view.ts';
import { model, rowOf, textIn, viewWith } from './matrix-sample.ts';

const picked = (change: Partial<MatrixView>) => pickedColumns(viewWith(change), model, applyView(viewWith(change), model));

test('without a choice all servers are picked', () => {
  expect(pickedColumns(plainView, model, applyView(plainView, model))).toEqual(['oak', 'fir', 'elm']);
});

test('sorted columns are picked in the order that is seen, those that left come last', () => {
  expect(picked({ sort: 'name', must: ['wsgi'] })).toEqual(['fir', 'oak', 'elm']);
  expect(picked({ columns: ['elm', 'oak'], must: ['wsgi'] })).toEqual(['elm', 'oak']);
  expect(picked({ columns: ['oak', 'elm'], sort: 'name', must: ['wsgi'] })).toEqual(['oak', 'elm']);
  expect(picked({ columns: ['elm', 'oak'] })).toEqual(['elm', 'oak']);
});

test('a column is added beside those of its server', () => {
  expect(addColumn(['oak', 'fir', 'elm'], 'oak:deep')).toEqual(['oak', 'oak:deep', 'fir', 'elm']);
  expect(addColumn(['fir'], 'oak')).toEqual(['fir', 'oak']);
  expect(addColumn(['fir'], 'fir')).toEqual(['fir']);
  expect(addColumn(['oak', 'oak:plain', 'fir'], 'oak:deep')).toEqual(['oak', 'oak:plain', 'oak:deep', 'fir']);
  expect(addColumn([], 'oak')).toEqual(['oak']);
});

test('the configurations of a server come beside it all at once, and go again', () => {
  const all = ['oak', 'oak:plain', 'oak:deep', 'fir', 'elm'];
  expect(toggleConfigurations(['oak', 'fir', 'elm'], 'oak', model)).toEqual(all);
  expect(toggleConfigurations(['oak', 'oak:deep', 'fir'], 'oak', model)).toEqual(['oak', 'oak:deep', 'oak:plain', 'fir']);
  expect(toggleConfigurations(all, 'oak', model)).toEqual(['oak', 'fir', 'elm']);
});

test('all servers in their own order are no choice', () => {
  expect(pickColumns(['oak', 'fir', 'elm'], model)).toEqual({ columns: [], sort: '' });
  expect(pickColumns(['fir', 'oak', 'elm'], model)).toEqual({ columns: ['fir', 'oak', 'elm'], sort: '' });
});

test('a configuration without an answer of its own has its server’s', () => {
  expect(textIn('A1', 'oak:plain')).toBe('yes');
  expect(textIn('A1', 'oak:deep')).toBe('no');
  expect(textIn('C7', 'oak:deep')).toBe('7');
});

test('a column that the matrix does not know is not known there', () => {
  expect(answerIn(rowOf('A1'), { id: 'ash:deep', server: 'ash' })).toEqual({ level: 'unknown', text: 'unknown', evidence: 'none' });
});

test('a column is called by its server, and its configuration if it is one', () => {
  expect(titleOf({ name: 'Oak' })).toBe('Oak');
  expect(titleOf({ name: 'Oak', configuration: 'deep' })).toBe('Oak deep');
});

test('a view may name every feature and column, and require what is answered by a level', () => {
  const { features, requirable, columns } = namesOf(model);
  expect([...features]).toEqual([
    ['wsgi', 'A1'],
    ['asgi', 'A2'],
    ['keep-alive', 'C1'],
    ['http2', 'C3'],
    ['early-hints', 'C5'],
    ['idle-time', 'C7'],
  ]);
  expect([...requirable]).toEqual(['wsgi', 'asgi', 'keep-alive', 'http2', 'early-hints']);
  expect([...columns]).toEqual(['oak', 'fir', 'elm', 'oak:plain', 'oak:deep']);
});

describe('a page that shows no server by itself', () => {
  const rows = model.rows.map((row) => ({ ...row, answers: { oak: row.answers.oak! } }));
  const asking = { ...model, rows, plain: [], known: new Set(['oak', 'oak:plain', 'oak:deep']) };

  test('asks for columns: without a choice there are none, and nothing was taken out', () => {
    expect(applyView(plainView, asking)).toMatchObject({ columns: [], removed: [], unpicked: [], closest: undefined });
    expect(pickedColumns(plainView, asking, applyView(plainView, asking))).toEqual([]);
  });

  test('knows whose answers it does not have, configurations under their server', () => {
    expect(missingServers(['oak', 'oak:deep', 'elm', 'fir:x', 'elm:y'], asking)).toEqual(['elm', 'fir']);
    expect(missingServers(['oak', 'fir'], model)).toEqual([]);
  });

  test('shows and counts those columns alone whose answers have come', () => {
    const shown = applyView(viewWith({ columns: ['elm', 'oak', 'oak:deep'], must: ['asgi'] }), asking);
    expect(shown.columns.map((it) => it.id)).toEqual(['oak', 'oak:deep']);
    expect(shown.removes).toEqual({ asgi: 0 });
  });

  test('keeps picked columns that stay, in their order, and adds new ones', () => {
    expect(pickServers(['elm', 'oak:deep', 'oak'], ['fir', 'oak'])).toEqual(['oak:deep', 'oak', 'fir']);
    expect(pickServers([], ['fir', 'elm'])).toEqual(['fir', 'elm']);
    expect(pickServers(['fir'], [])).toEqual([]);
  });

  test('always names its columns in the address: no choice is another page', () => {
    expect(pickColumns(['oak', 'fir', 'elm'], asking)).toEqual({ columns: ['oak', 'fir', 'elm'], sort: '' });
    expect(pickColumns([], asking)).toEqual({ columns: [], sort: '' });
  });
});
