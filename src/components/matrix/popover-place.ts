/** Pixels between a cell and its popover, how far above its cell it begins, and the height below which it would be of no use. */
const gap = 8;
const rise = 20;
const leastHeight = 200;

/**
 * Moves a popover beside its cell inside the scroller, whole: never over the head of its row or of the table, as far as there is room.
 * A modal one is placed by its style sheet.
 */
export function placeBeside(popover: HTMLDialogElement, link: HTMLElement, scroller: HTMLElement): void {
  popover.style.translate = '';
  popover.style.maxHeight = '';
  if (popover.matches(':modal')) return;
  const view = scroller.getBoundingClientRect();
  // Where it lies in the scroller, without what the animation of its opening adds.
  const { offsetLeft, offsetTop, offsetWidth: width } = popover;
  const left = view.left + scroller.clientLeft + offsetLeft - scroller.scrollLeft;
  const top = view.top + scroller.clientTop + offsetTop - scroller.scrollTop;
  const cell = link.getBoundingClientRect();
  const start = link.closest('tr')!.cells[0]!.getBoundingClientRect().right + gap;
  const head = scroller.querySelector('thead')!.getBoundingClientRect().bottom + gap;
  const end = view.left + scroller.clientWidth;
  const bottom = view.top + scroller.clientHeight - gap;
  const beside = [cell.right + gap, cell.left - gap - width].find((x) => x >= start && x + width <= end);
  const x = beside ?? Math.max(start, Math.min(cell.left, end - width));
  // Where there is no room beside the cell it goes below, or above where there is more room.
  const above = cell.top - gap - head;
  const below = bottom - cell.bottom - gap;
  const room = Math.max(leastHeight, beside === undefined ? Math.max(above, below) : bottom - head);
  popover.style.maxHeight = `${Math.min(room, bottom - view.top)}px`;
  const { height } = popover.getBoundingClientRect();
  const belowOrAbove = height <= below || below > above ? cell.bottom + gap : cell.top - gap - height;
  const wanted = beside === undefined ? belowOrAbove : Math.max(cell.top - rise, Math.min(head, cell.top));
  const y = Math.max(Math.min(wanted, bottom - height), view.top);
  popover.style.translate = `${Math.round(x - left)}px ${Math.round(y - top)}px`;
}

/** The cells, and buttons of groups, that lie under a popover, if only in part. */
export function findCovered(table: HTMLTableElement, popover: HTMLDialogElement): HTMLElement[] {
  const { left, right, top, bottom } = popover.getBoundingClientRect();
  const isUnder = (it: Element) => {
    const box = it.getBoundingClientRect();
    return box.width > 0 && box.right > left && box.left < right && box.bottom > top && box.top < bottom;
  };
  // The title of a group spans the table; only its button can be covered.
  const stopsOf = (row: HTMLElement) => [...row.querySelectorAll<HTMLElement>('th:not([colspan]), td, [data-fold]')];
  return [...table.rows].filter(isUnder).flatMap((row) => stopsOf(row).filter(isUnder));
}
