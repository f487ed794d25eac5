import { expect, test } from 'vitest';
import { breakableParts, codeWithOptions, nameParts } from '../../../../src/domain/prose/breakable.ts';

test.each([
  ['gunicorn/config.py:1041-1042', ['gunicorn/', 'config.py:', '1041-1042']],
  ['bind to http://127.0.0.1:8000/', ['bind to http://127.', '0.0.1:8000/']],
  ['short.py and a sentence of plain words', ['short.py and a sentence of plain words']],
  ['--forwarded-allow-ips=127.0.0.1', ['--forwarded-allow-ips=127.', '0.0.1']],
  ['django.core.wsgi.get_wsgi_application next', ['django.core.', 'wsgi.get_', 'wsgi_', 'application next']],
  ['', ['']],
])('%s', (text, parts) => {
  expect(breakableParts(text)).toEqual(parts);
  expect(breakableParts(text).join('')).toBe(text);
});

test.each([
  ['--preload', ['--preload']],
  ['gunicorn --workers 4', ['gunicorn ', '--workers ', '4']],
  ['--forwarded-allow-ips', ['--forwarded-', 'allow-ips']],
  ['--forwarded-allow-ips=127.0.0.1', ['--forwarded-', 'allow-ips=', '127.0.0.1']],
])('%s breaks nowhere behind the hyphens that an option begins with', (code, parts) => {
  expect(codeWithOptions(code)).toEqual(parts);
});

test.each(['worker-class', 'a -- b', 'pip install gunicorn[gevent]'])('%s holds no option', (code) => {
  expect(codeWithOptions(code)).toBeUndefined();
});

test.each([
  ['WSGIDaemonProcess', ['WSGI', 'Daemon', 'Process']],
  ['mod_wsgi-express', ['mod_wsgi-', 'express']],
  ['--no-gil asgi', ['--no-', 'gil asgi']],
  ['gthread, gevent', ['gthread, gevent']],
])('%s, in a narrow column, breaks where its parts end', (name, parts) => {
  expect(nameParts(name)).toEqual(parts);
});
