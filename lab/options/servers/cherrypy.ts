import { askPython, type OptionReader } from '../reading.ts';

const reader: OptionReader = {
  in: 'cherrypy',
  read: () => askPython('cherrypy', 'cherrypy_settings.py'),
};
export default reader;
