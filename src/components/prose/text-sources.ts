import { buildButton } from '../ui/build-element.ts';

/** Loads the sources of a text where its fold is opened or a mark asks for one of them; what stood there before leads to the page that has them too. */
export class TextSources extends HTMLElement {
  readonly #fold = this.querySelector('details')!;
  #loading: Promise<void> | undefined;

  connectedCallback(): void {
    const fillOpened = () => void (this.#fold.open && this.#fill());
    this.#fold.addEventListener('toggle', fillOpened);
    // It may have been opened before this script came.
    fillOpened();
    document.addEventListener('click', (event) => {
      const mark = (event.target as Element).closest<HTMLAnchorElement>('a.cite');
      if (!mark || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void this.#show(mark.hash);
    });
    // A mark has no id before its source is there.
    if (/^#(source|cite)-/.test(location.hash)) void this.#show(location.hash);
  }

  async #show(hash: string): Promise<void> {
    this.#fold.open = true;
    await this.#fill();
    if (this.querySelector('li')) location.assign(hash);
    else this.scrollIntoView({ block: 'center' });
  }

  #fill(): Promise<void> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<void> {
    const [summary, link] = this.#fold.children;
    try {
      const { bringSources } = await import('./bring-sources.ts');
      this.#fold.replaceChildren(summary!, await bringSources(this.dataset.partial!));
    } catch {
      this.#loading = undefined;
      const again = buildButton({ class: 'text-link underline' }, () => void this.#fill().then(() => summary!.scrollIntoView()), this.dataset.again!);
      link!.setAttribute('role', 'alert');
      link!.replaceChildren(`${this.dataset.failed!} `, again, ' ', link!.querySelector('a')!);
    }
  }
}

customElements.define('text-sources', TextSources);

// What assistive technology hears of the marks of a text beside their words would stand a hundred times in the page.
for (const mark of document.querySelectorAll('a.cite')) mark.role = 'doc-noteref';
// References to facts of the page are named by their rows.
for (const link of document.querySelectorAll<HTMLAnchorElement>('a.cited[href^="#"]'))
  link.ariaLabel = [...document.querySelectorAll(`${link.hash} > :is(.ref, th)`)].map((it) => it.textContent.trim()).join(' ');
