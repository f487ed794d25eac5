import { askPython, type OptionReader } from '../reading.ts';

const reader: OptionReader = {
  in: 'release',
  read: () => askPython('gevent', 'gevent_server.py'),
};
export default reader;
