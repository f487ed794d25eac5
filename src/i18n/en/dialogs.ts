/** Words of the dialogs that the script of every page makes: in it are those of every language. */
export const dialogs = {
  close: 'Close',
  search: {
    title: 'Search',
    label: 'Search the atlas',
    hint: 'A server, an option, an error line, C3…',
    failed: 'The search index could not be loaded.',
    again: 'Try again',
    toLists: 'Browse the lists instead',
  },
  keyboard: {
    title: 'Keyboard',
    single: 'Single-key shortcuts',
    keys: {
      search: 'open search',
      help: 'show this help',
      move: 'move around the table',
      ends: 'first and last column',
      first: 'first cell',
      open: 'open a cell',
      leave: 'close what is open',
    },
  },
};
