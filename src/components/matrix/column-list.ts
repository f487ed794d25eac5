import type { MatrixShown } from '../../domain/matrix-filter.ts';
import type { MatrixColumn, MatrixModel } from '../../domain/matrix-model.ts';
import type { MatrixView } from '../../domain/matrix-view.ts';
import { buildButton, buildElement, buildIcon } from './build-element.ts';
import { fill, type MatrixWords } from './matrix-words.ts';
import type { ChangeView } from './view-address.ts';

/** The list of columns: servers and configurations are picked by boxes and moved by buttons. */
export class ColumnList {
  /** Picked columns in the order that is seen. */
  #picked: string[] = [];
  readonly #list = buildElement('ol', { class: 'srvs' });
  readonly #boxes = new Map<string, HTMLInputElement>();

  constructor(
    root: Element,
    readonly model: MatrixModel,
    readonly words: MatrixWords,
    readonly change: ChangeView,
  ) {
    const configurations = model.columns.filter((it) => it.configuration !== undefined);
    const summary = buildElement('summary', {}, fill(words.configurations, { count: configurations.length }));
    root.append(this.#list, buildElement('details', {}, summary, ...configurations.map((it) => this.#buildBox(it))));
    root.addEventListener('input', (event) => {
      const box = event.target as HTMLInputElement;
      this.pick(box.value, box.checked);
    });
  }

  /** Shows what is picked, in the order of the table. */
  show(view: MatrixView, shown: MatrixShown): void {
    const servers = this.#servers();
    const picked = view.columns.length ? view.columns : servers;
    const order = view.sort ? [...shown.columns, ...picked.filter((it) => !shown.columns.includes(it))] : picked;
    if (order.join() !== this.#picked.join()) this.#draw(order, servers);
    for (const [id, box] of this.#boxes) box.checked = picked.includes(id);
  }

  /** Adds a column beside those of its server, or takes it out; the last one stays. */
  pick(id: string, on: boolean): void {
    const { server } = this.#column(id);
    const after = this.#picked.findLastIndex((it) => this.#column(it).server === server);
    const next = on ? this.#picked.toSpliced(after < 0 ? this.#picked.length : after + 1, 0, id) : this.#picked.filter((it) => it !== id);
    if (next.length) this.#report(next);
    else this.#boxes.get(id)!.checked = true;
  }

  #servers(): string[] {
    return this.model.columns.filter((it) => it.id === it.server).map((it) => it.id);
  }

  #column(id: string): MatrixColumn {
    return this.model.columns.find((it) => it.id === id)!;
  }

  #draw(order: readonly string[], servers: readonly string[]): void {
    const key = (document.activeElement as HTMLElement | null)?.dataset.key;
    this.#picked = [...order];
    const rest = servers.filter((it) => !order.includes(it));
    this.#list.replaceChildren(...order.map((id, index) => this.#buildEntry(id, index)), ...rest.map((id) => this.#buildEntry(id)));
    // The buttons were made anew: whoever moves a column step by step stays on the same one.
    const [, id = ''] = key?.split(' ') ?? [];
    if (key) [key, `left ${id}`, `right ${id}`].map((it) => this.#list.querySelector<HTMLButtonElement>(`[data-key="${it}"]`)).find((it) => it && !it.disabled)?.focus();
  }

  #buildEntry(id: string, place?: number): HTMLElement {
    const column = this.#column(id);
    const move = (to: 'left' | 'right', by: number) => {
      const label = fill(this.words[to], { column: labelOf(column) });
      const button = buildButton({ 'aria-label': label, 'data-key': `${to} ${id}` }, () => this.#move(id, by), buildIcon(to));
      button.disabled = place === (by < 0 ? 0 : this.#picked.length - 1);
      return button;
    };
    return buildElement('li', {}, this.#buildBox(column), ...(place === undefined ? [] : [move('left', -1), move('right', 1)]));
  }

  #buildBox(column: MatrixColumn): HTMLElement {
    const box = buildElement('input', { type: 'checkbox', value: column.id });
    if (column.configuration === undefined || !this.#boxes.has(column.id)) this.#boxes.set(column.id, box);
    box.checked = this.#picked.includes(column.id);
    const configuration = column.configuration !== undefined && buildElement('span', { lang: 'en' }, column.configuration);
    return buildElement('label', { class: 'check' }, box, buildElement('span', { class: 'name', lang: 'en' }, column.name), configuration);
  }

  #move(id: string, by: number): void {
    const from = this.#picked.indexOf(id);
    this.#report(this.#picked.toSpliced(from, 1).toSpliced(from + by, 0, id));
  }

  #report(next: readonly string[]): void {
    this.change({ columns: next.join() === this.#servers().join() ? [] : [...next], sort: '' });
  }
}

function labelOf({ name, configuration }: MatrixColumn): string {
  return [name, configuration].filter(Boolean).join(' ');
}
