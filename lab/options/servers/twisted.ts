import { askPython, type OptionReader } from '../reading.ts';

const reader: OptionReader = {
  in: 'release',
  read: () => askPython('twisted', 'twist_web.py'),
};
export default reader;
