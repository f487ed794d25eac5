import { askPython, type OptionReader } from '../reading.ts';

const reader: OptionReader = {
  in: 'release',
  read: () => askPython('bjoern', 'bjoern_run.py'),
};
export default reader;
