import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withIds } from '../../lab/options/read.ts';
import { optionId, type OptionReader, type ReadOption } from '../../lab/options/reading.ts';
import type { ServerOptions } from '../../src/schema/index.ts';

const spelled = (text: string): ReadOption => ({ spellings: [{ form: 'flag', text }], repeatable: false });

test.each([
  ['--max-requests', 'max-requests'],
  ['WSGIScriptAlias', 'wsgi-script-alias'],
  ['WSGIDaemonProcess threads=', 'wsgi-daemon-process-threads'],
  ['server.socket_host', 'server-socket-host'],
  ['UVICORN_PORT', 'uvicorn-port'],
  ['-4', 'option-4'],
])('the id of %s is %s', (text, id) => expect(optionId(spelled(text))).toBe(id));

test('two options with one id are an error that names it', () => {
  expect(() => withIds([spelled('--bind'), spelled('-b'), spelled('bind')])).toThrow('two options are called bind: let its reader put another spelling first');
});

// These servers are installed for the smoke tier.
test.each(['waitress', 'gunicorn', 'werkzeug', 'cherrypy'])('what is written of %s is what it says when it is asked', { timeout: 60_000 }, async (server) => {
  const { default: reader } = (await import(`../../lab/options/servers/${server}.ts`)) as { default: OptionReader };
  const written = JSON.parse(readFileSync(`content/options/${server}.json`, 'utf8')) as ServerOptions;
  expect(withIds(reader.read())).toEqual(written.options);
});
