import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Connection } from '../../lab/wire/connection.ts';

// The reader decides what a server sent: each way in which a message can end, and each way in which it can be wrong.
let server: Server;
let answer: (socket: Socket) => void = () => {};

beforeAll(async () => {
  server = createServer((socket) => {
    socket.on('error', () => {});
    answer(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

async function read(bytes: string | ((socket: Socket) => void), method = 'GET') {
  answer = typeof bytes === 'function' ? bytes : (socket) => socket.end(Buffer.from(bytes, 'latin1'));
  const { port } = server.address() as { port: number };
  const connection = await Connection.open({ host: '127.0.0.1', port });
  const response = await connection.response({ method, seconds: 0.5 });
  const rest = connection.waiting.toString();
  connection.close();
  return { ...response, body: response.body.toString(), rest };
}

const head = (fields: string) => `HTTP/1.1 200 OK\r\n${fields}\r\n`;

test.each<[string, string, object]>([
  ['a length', head('Content-Length: 2\r\n') + 'okrest', { framing: 'length', body: 'ok', ended: 'complete', rest: 'rest' }],
  ['a length that is too long', head('Content-Length: 9\r\n') + 'ok', { framing: 'length', body: 'ok', ended: 'closed' }],
  ['a length that is no number', head('Content-Length: two\r\n') + 'ok', { status: 200, ended: 'malformed' }],
  ['two lengths', head('Content-Length: 2\r\nContent-Length: 2\r\n') + 'ok', { ended: 'malformed' }],
  [
    'chunks and trailers',
    `${head('Transfer-Encoding: chunked\r\n')}2;x=y\r\nok\r\n3\r\nabc\r\n0\r\nX-Sum: 5\r\n\r\n`,
    { chunks: [2, 3], body: 'okabc', trailers: [['X-Sum', '5']], ended: 'complete' },
  ],
  ['chunks without an end', `${head('Transfer-Encoding: chunked\r\n')}2\r\nok\r\n`, { body: 'ok', ended: 'closed' }],
  ['a chunk that is longer than it says', `${head('Transfer-Encoding: chunked\r\n')}2\r\nokay\r\n0\r\n\r\n`, { ended: 'malformed' }],
  ['chunks beside a length', `${head('Content-Length: 1\r\nTransfer-Encoding: chunked\r\n')}2\r\nok\r\n0\r\n\r\n`, { framing: 'chunked', body: 'ok' }],
  ['the end of the connection', `${head('')}ok`, { framing: 'close', body: 'ok', ended: 'complete' }],
  ['no body after 204', `HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\nok`, { framing: 'none', body: '', rest: 'ok' }],
  [
    'interim responses',
    `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n${head('Content-Length: 0\r\n')}`,
    {
      status: 200,
      interim: [
        { status: 100, headers: [] },
        { status: 103, headers: [['Link', '</a>']] },
      ],
    },
  ],
  ['no HTTP', 'hello\r\n', { status: 0, ended: 'malformed' }],
  ['nothing', '', { status: 0, ended: 'closed' }],
  ['a header without a colon', head('oops\r\n'), { ended: 'malformed' }],
  ['bare line feeds', 'HTTP/1.0 200 OK\nContent-Length: 2\n\nok', { version: '1.0', body: 'ok', ended: 'complete' }],
])('%s', async (_, bytes, expected) => {
  expect(await read(bytes)).toMatchObject(expected);
});

test('HEAD has no body whatever its fields say', async () => {
  expect(await read(`${head('Content-Length: 2\r\n')}`, 'HEAD')).toMatchObject({ framing: 'none', ended: 'complete' });
});

test('silence and a reset are told apart', async () => {
  expect(await read(() => {})).toMatchObject({ status: 0, ended: 'silent' });
  expect(await read((socket) => socket.write(head('Content-Length: 5\r\n'), () => setTimeout(() => socket.resetAndDestroy(), 50)))).toMatchObject({
    ended: 'reset',
  });
});
