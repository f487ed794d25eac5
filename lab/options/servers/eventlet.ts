import { askPython, type OptionReader } from '../reading.ts';

const reader: OptionReader = {
  in: 'release',
  read: () => askPython('eventlet', 'eventlet_server.py'),
};
export default reader;
