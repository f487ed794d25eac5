import { askPython, type OptionReader } from '../reading.ts';

const reader: OptionReader = {
  in: 'release',
  read: () => askPython('wsgiref', 'wsgiref_server.py'),
};
export default reader;
