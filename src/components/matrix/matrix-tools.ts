import { buildElement } from './build-element.ts';
import type { ExportFormat } from './export-view.ts';
import type { FilterPanel } from './filter-panel.ts';

/** What the buttons of the page do. */
export interface Tools {
  copied: string;
  save: (format: ExportFormat) => void;
  layout: (layout: string) => void;
}

/** Wires the buttons around the table: copy, save, print, layout, and the panel, which is a sheet where there is no room beside the table. */
export function startTools(root: HTMLElement, panel: FilterPanel, tools: Tools): void {
  const wide = matchMedia('(min-width: 68.01rem)');
  const sheet = buildElement('dialog', { class: 'filter-sheet', 'aria-labelledby': 'filters-title' });
  const home = panel.parentElement!;
  root.append(sheet);
  const toPlace = () => {
    if (sheet.open) sheet.close();
    home.prepend(panel);
  };
  sheet.addEventListener('close', toPlace);
  wide.addEventListener('change', toPlace);
  const setPanel = (shown: boolean) => {
    if (wide.matches) root.toggleAttribute('data-bare', !shown);
    else if (shown) {
      sheet.append(panel);
      sheet.showModal();
    } else sheet.close();
  };
  const actions: Record<string, (button: HTMLButtonElement) => void> = {
    filters: () => setPanel(true),
    hide: () => {
      setPanel(false);
      if (wide.matches) root.querySelector<HTMLElement>('.mx-actions [data-do="filters"]')?.focus();
    },
    print: () => print(),
    link: (button) => {
      const label = button.textContent;
      void navigator.clipboard.writeText(location.href).then(() => {
        button.lastElementChild!.textContent = tools.copied;
        setTimeout(() => (button.lastElementChild!.textContent = label.trim()), 2000);
      });
    },
    save: (button) => tools.save(button.value as ExportFormat),
    layout: (button) => tools.layout(button.value),
  };
  root.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-do]');
    if (button) actions[button.dataset.do!]?.(button);
  });
  // Copying needs a secure address; a button that cannot work is not shown.
  root.querySelector<HTMLElement>('[data-do="link"]')!.hidden = !navigator.clipboard;
}
