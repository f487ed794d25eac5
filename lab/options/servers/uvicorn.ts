import { askPython, type OptionReader } from '../reading.ts';

const reader: OptionReader = {
  in: 'release',
  read: () => askPython('uvicorn', 'uvicorn_command.py'),
};
export default reader;
