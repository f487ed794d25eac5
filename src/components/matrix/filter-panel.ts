import { addColumn, pickColumns, pickedColumns } from '../../domain/matrix-columns.ts';
import type { MatrixShown, Reason } from '../../domain/matrix-filter.ts';
import { titleOf, type MatrixColumn, type MatrixModel, type MatrixRow } from '../../domain/matrix-model.ts';
import { plainText, type MatrixView } from '../../domain/matrix-view.ts';
import { groupIds } from '../../vocabulary/groups.ts';
import { buildButton, buildElement, buildIcon } from './build-element.ts';
import type { ColumnList } from './column-list.ts';
import { fill, type MatrixWords } from './matrix-words.ts';
import type { ChangeView } from './view-address.ts';

const lists = { interface: 'interfaces', state: 'states', on: 'platforms' } as const;
const flags = ['strict', 'differ', 'disputed'] as const;

/** The panel with everything that can be chosen. It shows the view it is given and reports changes; it keeps nothing itself. */
export class FilterPanel extends HTMLElement {
  #view!: MatrixView;
  #model!: MatrixModel;
  #words!: MatrixWords;
  #change!: ChangeView;
  #shown!: MatrixShown;
  #columns: ColumnList | undefined;

  /** Fills the panel in for a matrix. */
  start(model: MatrixModel, words: MatrixWords, change: ChangeView): void {
    this.#model = model;
    this.#words = words;
    this.#change = change;
    for (const name of ['add', 'sort']) this.#field(name).append(...this.#featureOptions(name === 'add'));
    const form = this.querySelector('form')!;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', (event) => this.#read(event.target as HTMLInputElement));
    // Few readers pick columns: the list is loaded by who opens it.
    this.querySelector('.columns')!.addEventListener('toggle', (event) => void this.#startColumns(event.currentTarget as Element), { once: true });
  }

  /** Shows a view and what it does. */
  show(view: MatrixView, shown: MatrixShown): void {
    this.#view = view;
    this.#shown = shown;
    const find = this.#field<HTMLInputElement>('q');
    if (plainText(find.value) !== view.text) find.value = view.text;
    this.#field<HTMLSelectElement>('sort').value = view.sort;
    for (const [name, field] of Object.entries(lists)) for (const box of this.#boxes(name)) box.checked = (view[field] as string[]).includes(box.value);
    for (const name of flags) this.#field<HTMLInputElement>(name).checked = view[name];
    this.#showRequired(view, shown);
    this.#showHidden(shown);
    this.#showGone(shown);
    this.#columns?.show(this.#picked());
  }

  #picked(): string[] {
    return pickedColumns(this.#view, this.#model, this.#shown);
  }

  async #startColumns(root: Element): Promise<void> {
    const { ColumnList } = await import('./column-list.ts');
    this.#columns = new ColumnList(root, this.#model, this.#words, this.#change);
    this.#columns.show(this.#picked());
  }

  #read({ name, value, checked }: HTMLInputElement): void {
    if (name === 'q') this.#change({ text: plainText(value) }, true);
    else if (name === 'sort') this.#change({ sort: value });
    else if (name === 'add') {
      this.#field<HTMLSelectElement>('add').value = '';
      this.#change({ must: [...this.#view.must, value] });
    } else if (name in lists) {
      const chosen = this.#boxes(name).filter((it) => it.checked);
      this.#change({ [lists[name as keyof typeof lists]]: chosen.map((it) => it.value) });
    } else if (flags.some((it) => it === name)) this.#change({ [name]: checked });
  }

  #field<T extends HTMLElement = HTMLElement>(name: string): T {
    return this.querySelector<T>(`[name="${name}"]`)!;
  }

  #boxes(name: string): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  }

  #row(id: string): MatrixRow | undefined {
    return this.#model.rows.find((it) => it.id === id);
  }

  #featureOptions(requirable: boolean): Node[] {
    const rows = this.#model.rows.filter((row) => !requirable || row.kind === 'support');
    return groupIds
      .map((id) => ({ label: this.#words.group[id], options: rows.filter((row) => row.group === id) }))
      .filter(({ options }) => options.length > 0)
      .map(({ label, options }) =>
        buildElement('optgroup', { label }, ...options.map((row) => buildElement('option', { value: row.id }, `${row.name} (${row.ref})`))),
      );
  }

  #showRequired({ must }: MatrixView, { removes }: MatrixShown): void {
    const entries = must
      .flatMap((id) => this.#row(id) ?? [])
      .map((row) =>
        buildElement(
          'li',
          {},
          buildElement('span', { class: 'ref' }, row.ref),
          buildElement('span', {}, row.name),
          buildElement('span', { class: 'n' }, fill(this.#words.removes, { count: removes[row.id] ?? 0 })),
          buildButton(
            { 'aria-label': fill(this.#words.remove, { what: row.name }) },
            () => this.#change({ must: this.#view.must.filter((it) => it !== row.id) }),
            buildIcon('close'),
          ),
        ),
      );
    this.querySelector('.reqs')!.replaceChildren(...entries);
    for (const option of this.#field<HTMLSelectElement>('add').options) option.hidden = option.disabled = must.includes(option.value);
  }

  #showHidden({ rows }: MatrixShown): void {
    const count = this.#model.rows.length - rows.size;
    const back = buildButton({ class: 'linked' }, () => this.#change({ text: '', differ: false, disputed: false }), this.#words.showRows);
    this.querySelector('.hidden-rows')!.replaceChildren(...(count ? [fill(this.#words.hiddenRows, { count }), ' ', back] : []));
  }

  #showGone({ removed, unpicked }: MatrixShown): void {
    const { bringBack, noneGone, unpicked: notPicked } = this.#words;
    const entry = (column: MatrixColumn, ...why: (Node | string)[]) =>
      buildElement('li', {}, buildElement('span', { class: 'name', lang: 'en' }, titleOf(column)), buildElement('span', {}, ...why));
    const entries = removed.map(({ column, because }) => entry(column, because.map((it) => this.#reason(it)).join('; ')));
    for (const column of unpicked) {
      const label = fill(bringBack, { server: column.name });
      const back = () => this.#change(pickColumns(addColumn(this.#picked(), column.id), this.#model));
      entries.push(entry(column, `${notPicked} `, buildButton({ class: 'linked' }, back, label)));
    }
    this.querySelector('.gone')!.replaceChildren(...(entries.length ? entries : [buildElement('li', {}, noneGone)]));
  }

  #reason(reason: Reason): string {
    const { lacks, level, otherInterface, otherState, otherPlatform } = this.#words;
    if ('filter' in reason) return { interface: otherInterface, state: otherState, platform: otherPlatform }[reason.filter];
    return fill(lacks, { ref: reason.row.ref, level: level[reason.level].toLowerCase() });
  }
}
customElements.define('filter-panel', FilterPanel);
