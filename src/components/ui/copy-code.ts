/** Copies the code and says so on the button; where the browser forbids that, it selects the code and says how to copy it. */
export class CopyCode extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')!;
    const label = button.textContent;
    button.addEventListener('click', () => {
      void this.#copy().then((done) => {
        button.textContent = (done ? this.dataset.copied : this.dataset.selected) ?? label;
        setTimeout(() => (button.textContent = label), 2000);
      });
    });
  }

  /** Whether the code is in the clipboard now. */
  async #copy(): Promise<boolean> {
    const code = this.querySelector('code')!;
    try {
      await navigator.clipboard.writeText(`${code.textContent}\n`);
      return true;
    } catch {
      getSelection()?.selectAllChildren(code);
      return false;
    }
  }
}
customElements.define('copy-code', CopyCode);
