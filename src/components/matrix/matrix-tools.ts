import { isFollowedHere } from '../ui/followed-here.ts';
import type { ExportFormat } from './export-view.ts';
import type { FilterPanel } from './filter-panel.ts';
import type { PageNotice } from './page-notice.ts';

/** What the buttons of the page do. */
export interface Tools {
  copied: string;
  save: (format: ExportFormat) => void;
  layout: (layout: string) => void;
  /** Shows the view of a link. */
  follow: (link: HTMLAnchorElement) => void;
}

/** Wires the buttons around the table: copy, save, print, layout, and the panel, which is a sheet where there is no room beside the table. */
export function startTools(root: HTMLElement, panel: FilterPanel, notice: PageNotice, tools: Tools): void {
  const wide = matchMedia('(min-width: 68.01rem)');
  const openPanel = async () => {
    const part =
      !wide.matches &&
      (await notice.load(
        () => import('./filter-sheet.ts'),
        () => void openPanel(),
      ));
    if (part) part.openSheet(root, panel, wide);
    root.removeAttribute('data-panel-hidden');
  };
  const actions: Record<string, (button: HTMLButtonElement) => void> = {
    filters: () => void openPanel(),
    hide: () => {
      root.toggleAttribute('data-panel-hidden', wide.matches);
      panel.closest('dialog')?.close();
      if (wide.matches) root.querySelector<HTMLElement>('[data-do="filters"]')!.focus();
    },
    print: () => print(),
    link: (button) => void copyLink(button.lastElementChild!, tools.copied),
    save: (button) => tools.save(button.value as ExportFormat),
    layout: (button) => tools.layout(button.value),
  };
  root.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-do]');
    if (button) actions[button.dataset.do!]?.(button);
  });
  root.querySelector('[data-part="presets"]')?.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || !isFollowedHere(event as MouseEvent)) return;
    event.preventDefault();
    tools.follow(link);
  });
  // Copying needs a secure address; a button that cannot work is not shown.
  root.querySelector<HTMLElement>('[data-do="link"]')!.hidden = !navigator.clipboard;
}

async function copyLink(label: Element, copied: string): Promise<void> {
  const text = label.textContent;
  await navigator.clipboard.writeText(location.href);
  // Pressed again while it still says so.
  if (text === copied) return;
  label.textContent = copied;
  setTimeout(() => (label.textContent = text), 2000);
}
