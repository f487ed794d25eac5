import { askPython, type OptionReader } from '../reading.ts';

const reader: OptionReader = {
  in: 'release',
  read: () => askPython('gunicorn', 'gunicorn_settings.py'),
};
export default reader;
