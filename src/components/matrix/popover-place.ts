/** Distance between a cell and its popover, and how far above its cell it begins. */
const gap = 8;
const rise = 20;

/**
 * Moves a popover beside its cell inside the scroller: never over the head of its row, as far as there is room. A modal one is placed
 * by its style sheet.
 */
export function placeBeside(popover: HTMLDialogElement, link: HTMLElement, scroller: HTMLElement): void {
  popover.style.translate = '';
  if (popover.matches(':modal')) return;
  const own = popover.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  const cell = link.getBoundingClientRect();
  const start = link.closest('tr')!.cells[0]!.getBoundingClientRect().right + gap;
  const top = scroller.querySelector('thead')!.getBoundingClientRect().bottom + gap;
  const end = view.left + scroller.clientWidth;
  const bottom = view.top + scroller.clientHeight - gap;
  const beside = [cell.right + gap, cell.left - gap - own.width].find((x) => x >= start && x + own.width <= end);
  const x = beside ?? Math.max(start, Math.min(cell.left, end - own.width));
  // Where there is no room beside the cell it goes below, or above where there is more room.
  const isBelow = cell.bottom + gap + own.height <= bottom || bottom - cell.bottom > cell.top - top;
  const apart = isBelow ? cell.bottom + gap : cell.top - gap - own.height;
  const y = beside === undefined ? apart : Math.max(Math.min(cell.top - rise, bottom - own.height), Math.min(top, cell.top));
  popover.style.translate = `${Math.round(x - own.left)}px ${Math.round(y - own.top)}px`;
}
