import { answerIn, namesOf, type MatrixAnswer, type MatrixColumn, type MatrixModel, type MatrixRow } from '../../../../src/domain/matrix/matrix-model.ts';
import { plainView, type MatrixView } from '../../../../src/domain/matrix/view.ts';
import type { Level } from '../../../../src/vocabulary/levels.ts';

const signs: Record<string, Level> = { y: 'yes', o: 'optional', p: 'partial', n: 'no', '-': 'not-applicable', '?': 'unknown' };

function answerOf(sign: string): MatrixAnswer {
  const [first = '', ...rest] = sign;
  const level = signs[first];
  const evidence = sign.endsWith('!') ? 'disputed' : level === 'unknown' || level === 'not-applicable' ? 'none' : 'documented';
  if (level && (rest.length === 0 || sign.endsWith('!'))) return { level, text: level, evidence };
  return { text: sign, number: Number.isNaN(Number.parseFloat(sign)) ? undefined : Number.parseFloat(sign), evidence };
}

function row(ref: string, name: string, signsOf: string, own: Record<string, string> = {}): MatrixRow {
  const answers = Object.fromEntries(['oak', 'fir', 'elm'].map((id, index) => [id, answerOf(signsOf.split(' ')[index]!)]));
  for (const [column, sign] of Object.entries(own)) answers[column] = answerOf(sign);
  const kind = Object.values(answers).some((it) => it.level === undefined) ? 'value' : 'support';
  const group = ref.startsWith('A') ? 'interfaces' : 'protocols';
  return { id: name.toLowerCase().replaceAll(' ', '-'), ref, name, group, kind, words: `${ref} ${name}`.toLowerCase(), vital: false, answers };
}

const column = (id: string, more: Partial<MatrixColumn> = {}): MatrixColumn => ({
  id,
  server: id.split(':')[0]!,
  name: id[0]!.toUpperCase() + id.split(':')[0]!.slice(1),
  configuration: id.split(':')[1],
  interfaces: ['wsgi'],
  state: 'active',
  platforms: ['linux'],
  months: 3,
  ...more,
});

/** Three made-up servers; oak has a second configuration. y yes, o optional, p partial, n no, - not applicable, ? unknown, ! disputed. */
export const model: MatrixModel = {
  rows: [
    row('A1', 'Wsgi', 'y y n', { 'oak:deep': 'n' }),
    row('A2', 'Asgi', 'o n y', { 'oak:deep': 'y' }),
    row('C1', 'Keep alive', 'y y y'),
    row('C3', 'Http2', 'p n! -'),
    row('C5', 'Early hints', '? p o'),
    row('C7', 'Idle time', '30 5 off', { 'oak:deep': '7' }),
  ],
  columns: [
    column('oak', { platforms: ['linux', 'windows'] }),
    column('fir', { state: 'dormant', months: 24 }),
    column('elm', { interfaces: ['asgi'], platforms: ['linux', 'macos'] }),
    column('oak:plain'),
    column('oak:deep', { interfaces: ['asgi'] }),
  ],
  plain: ['oak', 'fir', 'elm'],
  known: new Set(['oak', 'fir', 'elm', 'oak:plain', 'oak:deep']),
};

/** The names of the sample. */
export const names = namesOf(model);

/** A view that differs from the plain one only in this. */
export const viewWith = (change: Partial<MatrixView>): MatrixView => ({ ...plainView, ...change });

/** The row with this reference. */
export const rowOf = (ref: string): MatrixRow => model.rows.find((it) => it.ref === ref)!;

/** The answer of a column in a row, as its text. */
export const textIn = (ref: string, id: string): string =>
  answerIn(
    rowOf(ref),
    model.columns.find((it) => it.id === id)!,
  ).text;
