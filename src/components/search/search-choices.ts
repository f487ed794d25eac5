import { searchKinds, type SearchKind } from '../../domain/search/page-paths.ts';
import { isFollowedHere } from '../ui/followed-here.ts';
import type { SearchList } from './search-list.ts';

interface Actions {
  /** More results of this kind are asked for. */
  narrow: (kind: SearchKind) => void;
  /** A result is followed in this tab. */
  leave: (option: HTMLAnchorElement) => void;
}

/** Lets keys in the field and clicks in the list choose: arrows move, Enter follows, Ctrl+Enter opens a result in the matrix. */
export function listenForChoices(input: HTMLInputElement, list: SearchList, actions: Actions): void {
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      list.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const option = list.chosen;
      const matrix = option?.dataset.matrix;
      if (option && matrix && (event.ctrlKey || event.metaKey)) {
        actions.leave(option);
        location.assign(matrix);
      } else option?.click();
    }
  });
  list.element.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('a') : null;
    const kind = searchKinds.find((it) => it === option?.dataset.kind);
    if (kind) {
      event.preventDefault();
      actions.narrow(kind);
    } else if (option && isFollowedHere(event)) actions.leave(option);
  });
}
