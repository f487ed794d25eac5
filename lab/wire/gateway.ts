import type { Instance } from '../runner/instance.ts';

/** Protocols between a web server and an application server. */
export type Gateway = 'fastcgi' | 'scgi' | 'uwsgi';

const variablesOf = (id: string): [string, string][] => [
  ['CONTENT_LENGTH', '0'],
  ['SCGI', '1'],
  ['REQUEST_METHOD', 'GET'],
  ['REQUEST_URI', `/hello?id=${id}`],
  ['PATH_INFO', '/hello'],
  ['SCRIPT_NAME', ''],
  ['QUERY_STRING', `id=${id}`],
  ['SERVER_PROTOCOL', 'HTTP/1.1'],
  ['SERVER_NAME', 'localhost'],
  ['SERVER_PORT', '80'],
  ['REMOTE_ADDR', '127.0.0.1'],
  ['HTTP_HOST', 'localhost'],
];

/** What an answer over a gateway protocol may be. */
export type Through = 'served' | 'refused' | 'closed' | 'waits';

/** How a GET of /hello went: the application ran and its body came back, an HTTP error, another end, or nothing within 3 s. */
export async function askThrough(protocol: Gateway, i: Instance): Promise<Through> {
  const id = i.id();
  const connection = await i.connect();
  connection.send(packets[protocol](variablesOf(id)));
  if (!(await connection.more(0, 3)) && connection.peer === 'open') return 'waits';
  const answer = (await connection.rest(1)).toString('latin1');
  if (i.log.of(id, 'start').length && answer.includes('hello\n')) return 'served';
  return /^HTTP\/1\.[01] [45]/.test(answer) ? 'refused' : 'closed';
}

const packets: Record<Gateway, (variables: [string, string][]) => Buffer> = {
  // FastCGI 1.0, section 3: records BEGIN_REQUEST (responder), PARAMS, end of PARAMS, end of STDIN.
  fastcgi(variables) {
    const record = (type: number, content: Buffer) => Buffer.concat([Buffer.from([1, type, 0, 1, content.length >> 8, content.length & 255, 0, 0]), content]);
    const pairs = variables.map(([name, value]) => Buffer.concat([Buffer.from([name.length, value.length]), Buffer.from(name + value)]));
    const none = Buffer.alloc(0);
    return Buffer.concat([record(1, Buffer.from([0, 1, 0, 0, 0, 0, 0, 0])), record(4, Buffer.concat(pairs)), record(4, none), record(5, none)]);
  },
  // SCGI: a netstring of names and values, each ended by a zero byte, CONTENT_LENGTH first.
  scgi(variables) {
    const text = variables.map((pair) => `${pair.join('\0')}\0`).join('');
    return Buffer.from(`${text.length}:${text},`);
  },
  // uwsgi: modifier 0, size and strings with their sizes, little-endian.
  uwsgi(variables) {
    const sized = (text: string) => Buffer.concat([Buffer.from([text.length & 255, text.length >> 8]), Buffer.from(text)]);
    const body = Buffer.concat(variables.filter(([name]) => name !== 'SCGI').flatMap((pair) => pair.map(sized)));
    return Buffer.concat([Buffer.from([0, body.length & 255, body.length >> 8, 0]), body]);
  },
};
