import css from './fact-proof.css?inline';
import { loadCells } from '../evidence/load-cells.ts';
import { adoptStyle } from '../ui/adopt-style.ts';
import { buildButton, buildElement } from '../ui/build-element.ts';

/** Opens what a fact stands on below its row, where its link would lead to the page of all sources. */
export class FactEvidence extends HTMLElement {
  connectedCallback(): void {
    // Out of its row, as in a list of links, one word would not do.
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-proof]'))
      link.ariaLabel = `${link.textContent.trim()}: ${link.closest('tr')!.id.toUpperCase()}`;
    this.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-proof]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (link.ariaExpanded === 'true') this.#close(link);
      else void this.#open(link);
    });
  }

  async #open(link: HTMLAnchorElement): Promise<void> {
    link.ariaExpanded = 'true';
    const content = await this.#load(link);
    // Closed again meanwhile.
    if (link.ariaExpanded !== 'true') return;
    const cell = buildElement('td', { colspan: '4' }, content);
    link.closest('tr')!.after(buildElement('tr', { class: 'fact-proof' }, cell));
  }

  #close(link: HTMLAnchorElement): void {
    link.ariaExpanded = 'false';
    const next = link.closest('tr')!.nextElementSibling;
    if (next?.matches('.fact-proof')) next.remove();
  }

  async #load(link: HTMLAnchorElement): Promise<HTMLElement> {
    try {
      const group = link.closest<HTMLElement>('[data-group]')!.dataset.group!;
      const cells = await loadCells(this.dataset.cells!, this.dataset.server!, group);
      return proofOf(cells.copy(link.closest('tr')!.id)!);
    } catch {
      const again = () => {
        this.#close(link);
        void this.#open(link);
        link.focus();
      };
      const sources = buildElement('a', { href: link.getAttribute('href')! }, this.dataset.sources!);
      return buildElement(
        'p',
        { role: 'alert' },
        `${this.dataset.failed!} `,
        buildButton({ class: 'text-link underline' }, again, this.dataset.again!),
        ' ',
        sources,
      );
    }
  }
}

/** What of a cell the row does not say already: grounds, what the lab saw, both sides of a dispute. */
function proofOf(article: HTMLElement): HTMLElement {
  const [answer, meaning] = article.querySelector('.cell')!.children;
  answer!.remove();
  meaning!.replaceChildren(...[...meaning!.querySelectorAll('[data-differing]')].filter((it) => it.querySelector('a')));
  return article;
}

adoptStyle(css);
customElements.define('fact-evidence', FactEvidence);
