import { pickedColumns } from '../../domain/matrix/columns.ts';
import type { MatrixShown } from '../../domain/matrix/filter.ts';
import type { MatrixModel } from '../../domain/matrix/matrix-model.ts';
import { plainText } from '../../domain/matrix/view-query.ts';
import type { MatrixView } from '../../domain/matrix/view.ts';
import { groupIds, type GroupId } from '../../vocabulary/groups.ts';
import { buildElement } from '../ui/build-element.ts';
import type { ColumnList } from './column-list.ts';
import type { MatrixWords } from './matrix-words.ts';
import type { PageNotice } from './page-notice.ts';
import type { ChangeView } from './view-address.ts';

const lists = { interface: 'interfaces', state: 'states', on: 'platforms', evidence: 'evidences' } as const;
const flags = ['strict', 'installed', 'differ'] as const;
const fields = ['age', 'sort'] as const;

/** The form with everything that can be chosen. It shows the view it is given and reports changes; it keeps nothing itself. */
export class FilterPanel extends HTMLElement {
  #view!: MatrixView;
  #shown!: MatrixShown;
  #model!: MatrixModel;
  #words!: MatrixWords;
  #notice!: PageNotice;
  #change!: ChangeView;
  #columns: ColumnList | undefined;

  /** Fills the panel in for a matrix. */
  start(model: MatrixModel, words: MatrixWords, notice: PageNotice, change: ChangeView): void {
    this.#model = model;
    this.#words = words;
    this.#notice = notice;
    this.#change = change;
    this.#field('add').append(...this.#buildOptions(model.rows.filter((row) => row.kind === 'support')));
    this.#field('sort').append(...this.#buildOptions(model.rows));
    const form = this.querySelector('form')!;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', (event) => this.#read(event.target as HTMLInputElement));
    // Few readers pick columns: the list is loaded by who opens it.
    this.querySelector('[data-part="columns"]')!.addEventListener('toggle', (event) => void this.#startColumns(event.currentTarget as Element), { once: true });
  }

  /** Shows a view and what it does. */
  show(view: MatrixView, shown: MatrixShown): void {
    this.#view = view;
    this.#shown = shown;
    const find = this.#field('q');
    if (plainText(find.value) !== view.text) find.value = view.text;
    for (const name of fields) this.#field(name).value = view[name];
    for (const [name, field] of Object.entries(lists)) for (const box of this.#boxes(name)) box.checked = (view[field] as string[]).includes(box.value);
    for (const name of flags) this.#field(name).checked = view[name];
    this.#field('values').checked = this.#withValues().every((id) => view.foldedValues.includes(id));
    this.#columns?.show(pickedColumns(view, this.#model, shown));
  }

  async #startColumns(root: Element): Promise<void> {
    const part = await this.#notice.load(
      () => import('./column-list.ts'),
      () => void this.#startColumns(root),
    );
    if (!part) return;
    this.#columns ??= new part.ColumnList(root, this.#model, this.#words, this.#change);
    this.#columns.show(pickedColumns(this.#view, this.#model, this.#shown));
  }

  #read({ name, value, checked }: HTMLInputElement): void {
    const flag = flags.find((it) => it === name);
    if (flag) this.#change({ [flag]: checked });
    else if (name === 'q') this.#change({ text: plainText(value) }, true);
    else if (name === 'sort' || name === 'age') this.#change({ [name]: value });
    else if (name === 'values') this.#change({ foldedValues: checked ? this.#withValues() : [] });
    else if (name === 'add') {
      this.#field('add').value = '';
      this.#change({ must: [...this.#view.must.filter((it) => it !== value), value] });
    } else if (name in lists) {
      const chosen = this.#boxes(name).filter((it) => it.checked);
      this.#change({ [lists[name as keyof typeof lists]]: chosen.map((it) => it.value) });
    }
  }

  /** Groups that have rows of values. */
  #withValues(): GroupId[] {
    return groupIds.filter((id) => this.#model.rows.some((row) => row.group === id && row.kind === 'value'));
  }

  /** A field of the form; those that are no input have a value as well. */
  #field(name: string): HTMLInputElement {
    return this.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
  }

  #boxes(name: string): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  }

  #buildOptions(rows: MatrixModel['rows']): Node[] {
    const groups = groupIds.map((id) => ({ label: this.#words.group[id], rows: rows.filter((row) => row.group === id) }));
    return groups
      .filter((it) => it.rows.length > 0)
      .map((it) =>
        buildElement('optgroup', { label: it.label }, ...it.rows.map((row) => buildElement('option', { value: row.id }, `${row.name} (${row.ref})`))),
      );
  }
}
customElements.define('filter-panel', FilterPanel);
