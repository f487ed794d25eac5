import { expect, test } from 'vitest';
import type { Cell, Ground } from '../../../../src/domain/model/answer.ts';
import { codeIn, isName, namesInExample, namesInQuote, settingsOf } from '../../../../src/domain/search/settings.ts';
import { locales } from '../../../../src/vocabulary/locales.ts';

const quoted = (quote: string): Ground => ({ kind: 'quoted', url: 'https://example.org/', label: 'x', quote, read: '2026-11-22' });
const inEveryLanguage = (text: string) => Object.fromEntries(locales.map((it) => [it, text])) as Cell['note'];
const cell = (more: Partial<Cell>): Cell => ({
  server: 'alder',
  feature: 'http2',
  level: 'yes',
  ground: quoted('name = "limit_sap" and --deep-sap in SAP_HOME'),
  also: [],
  evidence: 'documented',
  checked: { version: '1', on: '2026-11-22' },
  in: {},
  seen: [],
  ...more,
});

test('settings stand in backticks and in needs, of every configuration', () => {
  const settings = settingsOf(
    cell({
      note: inEveryLanguage('Set `sap` or `--leaf`.'),
      needs: [{ kind: 'option', name: '--roots 4' }],
      in: { deep: { level: 'no', ground: quoted('x'), evidence: 'documented', seen: [], note: inEveryLanguage('See `bark`.') } },
    }),
    'ru',
  );
  expect(settings).toEqual({ shown: ['sap', '--leaf', '--roots 4', 'bark'], quoted: [] });
});

test('a quote names settings where it gives a value', () => {
  expect(settingsOf(cell({ level: undefined, value: 5 }), 'en').quoted).toEqual(['limit_sap', '--deep-sap', 'SAP_HOME']);
});

test('what is shown is not repeated, and commands are left to the full text', () => {
  const long = `--${'very-'.repeat(12)}long`;
  const settings = settingsOf(cell({ level: undefined, value: 5, note: inEveryLanguage(`\`limit_sap = 5\` \`${long}\``) }), 'en');
  expect(settings).toEqual({ shown: ['limit_sap = 5'], quoted: ['--deep-sap', 'SAP_HOME'] });
});

test('code is what stands between backticks', () => {
  expect(codeIn('Set `a` or `b`.')).toEqual(['a', 'b']);
  expect(codeIn('none')).toEqual([]);
});

test('what a quote names looks like a setting', () => {
  const settings = (quote: string) => settingsOf(cell({ level: undefined, value: 5, ground: quoted(quote) }), 'en').quoted;
  expect(settings('--leaf and --leaf-fall=3, see leaf_fall and LEAF_FALL_2')).toEqual(['--leaf', '--leaf-fall', 'leaf_fall', 'LEAF_FALL_2']);
  expect(settings('Leaf_Fall, LEAFGroupName, leaves=7 or leaf = 7, 3_4')).toEqual(['Leaf_Fall', 'LEAFGroupName', 'leaves']);
  expect(settings('SIGTERM, then SIGUSR1 or SIGHUPPED')).toEqual(['SIGTERM', 'SIGUSR1', 'SIGHUPPED']);
  expect(settings('leaf LEAF x--leaf ---leaf SIG 3_4 leaf-fall')).toEqual([]);
});

test('every quote of a value is looked through, of configurations and of what else was read; where one looked in vain nothing is', () => {
  const absent: Ground = { kind: 'absent', url: '', label: '', searched: ['some_name'], paths: [] };
  const found = settingsOf(
    cell({
      level: undefined,
      value: 5,
      ground: absent,
      also: [quoted('also_named'), quoted('also_named again')],
      in: { deep: { value: 6, ground: quoted('deep_named'), evidence: 'documented', seen: [] } },
    }),
    'en',
  );
  expect(found).toEqual({ shown: [], quoted: ['deep_named', 'also_named'] });
});

test('a setting has at least two characters and at most forty-eight', () => {
  const [longest, long] = ['x'.repeat(48), 'x'.repeat(49)];
  expect(settingsOf(cell({ note: inEveryLanguage(`\`a\` \`ab\` \`${longest}\` \`${long}\``) }), 'en').shown).toEqual(['ab', longest]);
});

test('an example names what its code has, each once, and nothing of its comments', () => {
  expect(namesInExample('# not_this\n  ; nor-this\n// or_this\ndie-on-term = true\nKillMode=mixed\nx_y = x_y  # trailing_too\n')).toEqual([
    'die-on-term',
    'KillMode',
    'x_y',
    'trailing_too',
  ]);
  expect(namesInExample('workers   = 4\n  threads = 2\nserve(app, numthreads=20)')).toEqual(['numthreads', 'workers']);
  expect(namesInExample('server.thread_pool: 8, --max-requests 10 --leaf')).toEqual(['server.thread_pool', '--max-requests', '--leaf']);
  expect(namesInExample('a==b and c= d')).toEqual([]);
});

test('a quote names identifiers, but no words that hyphens or dots join', () => {
  expect(namesInQuote('a non-blocking socket.listen of cfg.max_leaf or --max-leaf')).toEqual(['cfg.max_leaf', '--max-leaf']);
  expect(namesInQuote(`x_${'y'.repeat(47)}`)).toEqual([]);
});

test('a name has two to forty-eight characters', () => {
  expect(['a', 'ab', 'x'.repeat(48), 'x'.repeat(49)].map(isName)).toEqual([false, true, true, false]);
});
