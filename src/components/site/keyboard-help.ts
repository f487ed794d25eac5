import { close, iconOf } from '../ui/icon-paths.ts';
import { addDialog, dialogWords } from './dialogs.ts';

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

/** The dialog that says which keys do what here; its box switches single-key shortcuts off and on. */
function makeHelp(): HTMLDialogElement {
  const { title, single, keys } = dialogWords.keyboard;
  const ofTable = [
    ['↑ ↓ ← →', keys.move],
    ['Home End', keys.ends],
    ['Ctrl Home', keys.first],
    ['Enter', keys.open],
  ] as const;
  // The arrows walk the cells of the matrix alone.
  const rows = [
    ['/', keys.search],
    ['Ctrl K', keys.search],
    ['?', keys.help],
    ...(document.querySelector('.matrix') ? ofTable : []),
    ['Esc', keys.leave],
  ] as const;
  const drawn = rows.map(([names, meaning]) => `<div><dt><kbd>${names.replaceAll(' ', '</kbd><kbd>')}</kbd></dt><dd>${meaning}</dd></div>`);
  const dialog = addDialog(`<dialog class="keys" aria-labelledby="keys">
<div><h2 id="keys">${title}</h2><button type="button" aria-label="${dialogWords.close}">${iconOf(close)}</button></div>
<dl>${drawn.join('')}</dl>
<label class="check"><input type="checkbox"> ${single}</label>
</dialog>`);
  const box = dialog.querySelector('input')!;
  box.checked = isOn();
  box.addEventListener('change', () => {
    try {
      localStorage.setItem(setting, box.checked ? 'on' : 'off');
    } catch {
      // Storage can be forbidden; the setting then cannot be kept.
    }
  });
  dialog.querySelector('button')!.addEventListener('click', () => dialog.close());
  return dialog;
}

let help: HTMLDialogElement | undefined;
document.addEventListener('keydown', (event) => {
  if (event.key === '?' && allowsSingleKey(event) && !document.querySelector('dialog[open]')) (help ??= makeHelp()).showModal();
});
