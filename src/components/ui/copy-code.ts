/** Copies the code without its prompts and says so on the button. */
export class CopyCode extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')!;
    const label = button.textContent;
    button.addEventListener('click', async () => {
      const code = this.querySelector('code')!.cloneNode(true) as HTMLElement;
      code.querySelectorAll('.tok-p').forEach((it) => it.remove());
      await navigator.clipboard.writeText(`${code.textContent}\n`);
      button.textContent = this.dataset.copied ?? label;
      setTimeout(() => (button.textContent = label), 2000);
    });
  }
}
customElements.define('copy-code', CopyCode);
