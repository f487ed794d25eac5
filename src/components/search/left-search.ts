import type { Facets } from '../../domain/search/merge.ts';

/** A search that a result has led away from: what was asked, what it was narrowed to, and the address of that result. */
export interface LeftSearch extends Facets {
  text: string;
  result: string;
}

/** Notes in this step of the history which search is left, so that Back can show it again. */
export function leaveSearch(left: LeftSearch): void {
  history.replaceState({ ...history.state, search: left }, '');
}

/** Shows a search that was left in this step of the history, now and when Back returns to it; one that the reader closes is forgotten. */
export function resumeLeftSearch(dialog: HTMLDialogElement, resume: (left: LeftSearch) => void): void {
  const show = () => {
    const left = findLeftSearch();
    if (!left) return dialog.close();
    if (!dialog.open) dialog.showModal();
    resume(left);
  };
  if (findLeftSearch()) show();
  addEventListener('popstate', show);
  dialog.addEventListener('close', () => {
    if (dialog.returnValue !== followed && findLeftSearch()) history.replaceState({ ...history.state, search: undefined }, '');
    dialog.returnValue = '';
  });
}

/** Closes the dialog because a result on the same page was followed, so that Back shows it again. */
export function closeToFollow(dialog: HTMLDialogElement): void {
  dialog.close(followed);
}

function findLeftSearch(): LeftSearch | undefined {
  return (history.state as { search?: LeftSearch } | null)?.search;
}

const followed = 'followed';
