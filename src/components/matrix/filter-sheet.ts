import css from './filter-sheet.css?inline';
import { buildElement } from '../ui/build-element.ts';
import { adoptStyle } from './column-rules.ts';

let sheet: HTMLDialogElement | undefined;

/** Opens the panel as a sheet at the bottom; when that closes, or when there is room beside the table, it goes back to its place. */
export function openSheet(root: HTMLElement, panel: HTMLElement, wide: MediaQueryList): void {
  if (!sheet) {
    const home = panel.parentElement!;
    const made = (sheet = buildElement('dialog', { class: 'filter-sheet', 'aria-labelledby': 'filters-title' }));
    adoptStyle(css);
    root.append(made);
    made.addEventListener('close', () => home.prepend(panel));
    made.addEventListener('click', (event) => event.target === made && made.close());
    wide.addEventListener('change', () => made.close());
  }
  sheet.append(panel);
  sheet.showModal();
}
