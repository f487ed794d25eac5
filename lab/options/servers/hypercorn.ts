import { askPython, type OptionReader } from '../reading.ts';

const reader: OptionReader = {
  in: 'release',
  read: () => askPython('hypercorn', 'hypercorn_config.py'),
};
export default reader;
