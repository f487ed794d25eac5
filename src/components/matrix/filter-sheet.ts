import { buildElement } from '../ui/build-element.ts';

const sheetStyle = 'inset-[auto_0_0] mt-auto mb-0 max-h-[85dvh] w-full max-w-none px-gutter pt-0 pb-4 [border-width:2px_0_0] [box-shadow:none]';

let sheet: HTMLDialogElement | undefined;

/** Opens the panel as a sheet at the bottom; when that closes, or when there is room beside the table, it goes back to its place. */
export function openSheet(root: HTMLElement, panel: HTMLElement, wide: MediaQueryList): void {
  if (!sheet) {
    const home = panel.parentElement!;
    const made = (sheet = buildElement('dialog', { class: sheetStyle, 'aria-labelledby': 'filters-title' }));
    root.append(made);
    made.addEventListener('close', () => home.prepend(panel));
    made.addEventListener('click', (event) => event.target === made && made.close());
    wide.addEventListener('change', () => made.close());
  }
  sheet.append(panel);
  sheet.showModal();
}
