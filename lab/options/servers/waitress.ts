import { askPython, type OptionReader } from '../reading.ts';

const reader: OptionReader = {
  in: 'release',
  read: () => askPython('waitress', 'waitress_adjustments.py'),
};
export default reader;
