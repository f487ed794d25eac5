import { titleOf, type MatrixModel } from '../../domain/matrix/matrix-model.ts';
import type { MatrixView } from '../../domain/matrix/view.ts';
import { groups } from '../../vocabulary/groups.ts';
import { buildIcon } from './build-icon.ts';
import { buildButton, buildElement } from '../ui/build-element.ts';
import { clearButton } from './control-styles.ts';
import { fill } from '../ui/fill.ts';
import type { MatrixWords } from './matrix-words.ts';
import type { ChangeView } from './view-address.ts';

/** One thing that the reader has chosen, and the change that takes it back. */
export interface Choice {
  label: string;
  ref?: string;
  without: Partial<MatrixView>;
}

/** What the address says, choice by choice, in its order; layout and open cells are left out, since the page shows them itself. */
export function listChoices(view: MatrixView, model: MatrixModel, words: MatrixWords): Choice[] {
  const row = (id: string) => model.rows.find((it) => it.id === id);
  const named = { ...words, evidences: words.evidence };
  const each = <K extends 'interfaces' | 'states' | 'platforms' | 'evidences'>(field: K): Choice[] =>
    view[field].map((it) => ({ label: (named[field] as Record<string, string>)[it] ?? it, without: { [field]: view[field].filter((other) => other !== it) } }));
  const letters = (field: 'folded' | 'foldedValues'): Choice[] =>
    view[field].length ? [{ label: fill(words[field], { list: view[field].map((id) => groups[id]).join(', ') }), without: { [field]: [] } }] : [];
  const flag = (field: 'strict' | 'installed' | 'differ'): Choice[] => (view[field] ? [{ label: words[field], without: { [field]: false } }] : []);
  const columns = view.columns.flatMap((id) => model.columns.find((it) => it.id === id) ?? []).map(titleOf);
  const sorted = view.sort === 'needs' || view.sort === 'name' ? words[view.sort] : `${row(view.sort)?.ref} ${row(view.sort)?.name}`;
  return [
    ...view.must.flatMap((id) => {
      const found = row(id);
      return found ? [{ ref: found.ref, label: found.name, without: { must: view.must.filter((it) => it !== id) } }] : [];
    }),
    ...flag('strict'),
    ...flag('installed'),
    ...each('interfaces'),
    ...each('states'),
    ...each('platforms'),
    ...(view.age ? [{ label: fill(words.age, { count: view.age }), without: { age: '' } as const }] : []),
    ...(view.text ? [{ label: fill(words.text, { text: view.text }), without: { text: '' } }] : []),
    ...(columns.length ? [{ label: fill(words.columns, { list: columns.join(', ') }), without: { columns: [] } }] : []),
    ...flag('differ'),
    ...each('evidences'),
    ...letters('folded'),
    ...letters('foldedValues'),
    ...(view.sort ? [{ label: fill(words.sort, { by: sorted }), without: { sort: '' } }] : []),
  ];
}

const chipStyle = 'inline-flex rounded-sm border border-ink bg-paper text-t0 leading-6.5 max-md:flex-none max-md:leading-11';
const chipButton = 'grid w-6.5 place-items-center border-s border-hair text-ink-2 hover:bg-ink hover:text-paper max-md:w-11 print:hidden [&_.icon]:size-2.75';

/** A chip for every choice, each with a button that takes it back, and one that takes back all. */
export function buildChips(choices: readonly Choice[], words: MatrixWords, change: ChangeView, clear: () => void): Node[] {
  if (choices.length === 0) return [buildElement('span', { class: 'text-ink-2 print:hidden' }, words.plain)];
  const chips = choices.map(({ label, ref, without }) =>
    buildElement(
      'span',
      { class: chipStyle },
      buildElement('span', { class: 'inline-flex items-center gap-1.5 ps-2 pe-1.5' }, ref !== undefined && buildElement('span', { class: 'ref' }, ref), label),
      buildButton({ class: chipButton, 'aria-label': fill(words.remove, { what: label }) }, () => change(without), buildIcon('close')),
    ),
  );
  return [...chips, buildButton({ class: clearButton }, clear, words.clear)];
}
