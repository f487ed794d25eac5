import { expect, test } from 'vitest';
import { breakableParts } from '../../../../src/domain/prose/breakable.ts';

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
