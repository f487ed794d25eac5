import { askPython, type OptionReader } from '../reading.ts';

const reader: OptionReader = {
  in: 'release',
  read: () => askPython('daphne', 'daphne_command.py'),
};
export default reader;
