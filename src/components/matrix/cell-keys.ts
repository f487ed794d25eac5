const inTabOrder = ':is(a, button, input):not([tabindex])';
const isAnswer = (stop: HTMLElement) => stop.parentElement?.tagName === 'TD';

/** What of the table can be seen: `listed` if servers stand under a feature that is opened, `places` of the shown columns among the cells of a row, in their order. */
export interface VisibleTable {
  listed: boolean;
  places: readonly number[];
}

/**
 * One tab stop for everything in the table: arrows move by row and column, Home and End to the ends of a row, with Ctrl to the
 * first and last cell. A screen reader keeps its own table keys, which do not reach the page.
 */
export class CellKeys {
  #current: HTMLElement | undefined;
  readonly #table: HTMLTableElement;
  readonly #visible: () => VisibleTable;

  constructor(table: HTMLTableElement, visible: () => VisibleTable) {
    this.#table = table;
    this.#visible = visible;
    this.adopt();
    table.addEventListener('focusin', (event) => this.#setCurrent(event.target as HTMLElement));
    table.addEventListener('keydown', (event) => {
      const target = this.#target(event);
      if (!target) return;
      event.preventDefault();
      target.focus();
    });
  }

  /** Takes new elements out of the tab order. */
  adopt(): void {
    for (const element of this.#table.querySelectorAll<HTMLElement>(inTabOrder)) element.tabIndex = -1;
  }

  /** Makes sure that the tab stop is on something that is seen. */
  refresh(): void {
    const visible = this.#visible();
    const row = this.#current?.closest('tr');
    if (row && findStops(row, visible).includes(this.#current!)) return;
    const rows = [...this.#table.querySelectorAll<HTMLTableRowElement>('[data-feature]')];
    const first = rows.find((it) => findStops(it, visible).length > 0);
    const stops = first ? findStops(first, visible) : this.#rows()[0];
    const stop = stops?.find(isAnswer) ?? stops?.[0];
    if (stop) this.#setCurrent(stop);
  }

  #setCurrent(element: HTMLElement): void {
    if (this.#current) this.#current.tabIndex = -1;
    this.#current = element;
    element.tabIndex = 0;
  }

  #rows(): HTMLElement[][] {
    const visible = this.#visible();
    const [head = [], ...rows] = [...this.#table.rows].map((row) => findStops(row, visible));
    // Under the names of servers, where they have configurations to show, stand buttons: a row of their own.
    const below = head.map((stop) => stop.parentElement!.querySelector('button') ?? stop);
    return [head, below, ...rows].filter((stops) => stops.length > 0);
  }

  #target({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): HTMLElement | undefined {
    if (altKey || metaKey || (ctrlKey && key !== 'Home' && key !== 'End')) return undefined;
    const rows = this.#rows();
    const current = rows.findIndex((stops) => stops.includes(target as HTMLElement));
    const stops = rows[current];
    if (!stops) return undefined;
    const place = stops.indexOf(target as HTMLElement);
    // Rows differ in what stands before the answers, so a step up or down counts from the first answer.
    const offset = place - headsOf(stops);
    const step = (by: 1 | -1) => {
      for (let next = current + by; rows[next]; next += by) {
        const there = rows[next]!;
        const heads = headsOf(there);
        const stop = there[Math.max(0, Math.min(heads + offset, there.length - 1))];
        if (stop !== target && (offset < 0 || heads < there.length)) return stop;
      }
      return undefined;
    };
    switch (key) {
      case 'ArrowLeft':
        return stops[place - 1];
      case 'ArrowRight':
        return stops[place + 1];
      case 'ArrowUp':
        return step(-1);
      case 'ArrowDown':
        return step(1);
      case 'Home':
        return ctrlKey ? rows.flat().find(isAnswer) : stops[0];
      case 'End':
        return ctrlKey ? rows.flat().findLast(isAnswer) : stops.at(-1);
      default:
        return undefined;
    }
  }
}

/** How many stops stand before the first column of servers; where there are no answers, as many as where there are. */
function headsOf(stops: readonly HTMLElement[]): number {
  const first = stops.findIndex((stop) => isAnswer(stop) || stop.closest('thead'));
  return first < 0 ? Math.max(2, stops.length) : first;
}

/** What can be focused in a row, from left to right as it is seen; empty if the row is not seen. */
function findStops(row: HTMLTableRowElement, { listed, places }: VisibleTable): HTMLElement[] {
  const body = row.parentElement as HTMLTableSectionElement;
  const isHead = body.tagName === 'THEAD';
  const isGroup = row.hasAttribute('data-title');
  const isFolded = row.hasAttribute('data-folded') || (!isGroup && body.hasAttribute('data-folded'));
  if (row.hidden || body.hidden || isFolded || (isHead && listed)) return [];
  const heads = isHead ? [] : [...row.cells[0]!.querySelectorAll<HTMLElement>(listed ? 'a, button, input' : 'a, [data-fold], input')];
  const isClosed = isGroup || (listed && !isHead && !row.hasAttribute('data-open'));
  const cells = isClosed ? [] : places.flatMap((place) => row.cells[place]?.querySelector('a') ?? []);
  return [...heads, ...cells].filter((stop) => !stop.closest('[inert], [hidden]'));
}
