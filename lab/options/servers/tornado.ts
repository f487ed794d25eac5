import { askPython, type OptionReader } from '../reading.ts';

const reader: OptionReader = {
  in: 'release',
  read: () => askPython('tornado', 'tornado_server.py'),
};
export default reader;
