import { expect, test } from 'vitest';
import { addColumn, pickColumns, pickedColumns } from '../../../../src/domain/matrix/columns.ts';
import { applyView } from '../../../../src/domain/matrix/filter.ts';
import { plainView, type MatrixView } from '../../../../src/domain/matrix/view.ts';
import { model, textIn, viewWith } from './matrix-sample.ts';

const picked = (change: Partial<MatrixView>) => pickedColumns(viewWith(change), model, applyView(viewWith(change), model));

test('without a choice all servers are picked', () => {
  expect(pickedColumns(plainView, model, applyView(plainView, model))).toEqual(['oak', 'fir', 'elm']);
});

test('sorted columns are picked in the order that is seen, those that left come last', () => {
  expect(picked({ sort: 'name', must: ['wsgi'] })).toEqual(['fir', 'oak', 'elm']);
  expect(picked({ columns: ['elm', 'oak'] })).toEqual(['elm', 'oak']);
});

test('a column is added beside those of its server', () => {
  expect(addColumn(['oak', 'fir', 'elm'], 'oak:deep')).toEqual(['oak', 'oak:deep', 'fir', 'elm']);
  expect(addColumn(['fir'], 'oak')).toEqual(['fir', 'oak']);
  expect(addColumn(['fir'], 'fir')).toEqual(['fir']);
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
