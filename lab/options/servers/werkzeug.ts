import { askPython, type OptionReader } from '../reading.ts';

const reader: OptionReader = {
  in: 'release',
  read: () => askPython('werkzeug', 'flask_run.py'),
};
export default reader;
