const setting = 'single-keys';

/**
 * Whether single-key shortcuts may act on this event: they are switched on, no modifier is held and nobody is typing
 * (WCAG 2.2, success criterion 2.1.4).
 */
export function allowsSingleKey(event: KeyboardEvent): boolean {
  const target = event.target;
  const typing =
    target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])'));
  return !typing && !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented && isOn();
}

function isOn(): boolean {
  try {
    return localStorage.getItem(setting) !== 'off';
  } catch {
    return true;
  }
}

/** The dialog that `?` opens; its box switches single-key shortcuts off and on. */
export class KeyboardHelp extends HTMLElement {
  connectedCallback(): void {
    const dialog = this.querySelector('dialog')!;
    const box = this.querySelector('input')!;
    box.checked = isOn();
    box.addEventListener('change', () => {
      try {
        localStorage.setItem(setting, box.checked ? 'on' : 'off');
      } catch {
        // Storage can be forbidden; the setting then cannot be kept.
      }
    });
    this.querySelector('button')!.addEventListener('click', () => dialog.close());
    document.addEventListener('keydown', (event) => {
      if (event.key === '?' && allowsSingleKey(event) && !document.querySelector('dialog[open]')) dialog.showModal();
    });
  }
}
customElements.define('keyboard-help', KeyboardHelp);
