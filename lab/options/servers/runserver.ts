import { askPython, type OptionReader } from '../reading.ts';

const reader: OptionReader = {
  in: 'release',
  read: () => askPython('runserver', 'runserver_command.py'),
};
export default reader;
