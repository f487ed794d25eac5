import { strictCases } from '../../wire/malformed.ts';

const get = 'GET /echo?id=<id> HTTP/1.1';
const strict = { good: 'refused', bad: 'accepted' } as const;
const strictOrClosed = { good: 'refused', bad: 'closed' } as const;
const strictOrOther = { good: 'refused', bad: 'other-length' } as const;

/** A request with this request line. */
const line = (text: string) => ({ send: `${text}\r\nHost: localhost\r\n\r\n`, expects: strict });
/** A request with these field lines beside Host. */
const fields = (text: string) => ({ send: `${get}\r\nHost: localhost\r\n${text}\r\n\r\n`, expects: strict });
/** A request with these field lines and no other Host. */
const hosts = (text: string) => ({ send: `${get}\r\n${text}\r\n`, expects: strict });
/** A request with this Content-Length. */
const length = (value: string, body = 'abc') => ({
  send: `POST /echo?id=<id> HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${value}\r\n\r\n${body}`,
  body,
  sensitive: true as const,
  expects: strict,
});
/** A chunked body behind these field lines. */
const coding = (text: string) => ({
  send: `POST /entire?id=<id> HTTP/1.1\r\nHost: localhost\r\n${text}\r\n\r\n5\r\nabcde\r\n0\r\n\r\n`,
  body: 'abcde',
  sensitive: true as const,
  expects: strict,
});
/** A body of these bytes behind Transfer-Encoding: chunked. */
const chunks = (text: string) => ({
  send: `POST /entire?id=<id> HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n${text}`,
  body: 'abcde',
  needs: 'chunks' as const,
  sensitive: true as const,
  expects: { good: 'read-failed', bad: 'accepted' } as const,
});
const refuses = (feature: string) => ({
  feature,
  by: { refused: { level: 'yes' }, closed: { level: 'yes' }, accepted: { level: 'no' }, 'accepted-and-closed': { level: 'no' } } as const,
});

/**
 * Malformed requests, one a line: what is sent; content/probes/strict.yml says which clause it breaks. `sensitive`: a server that takes it may read another
 * request than the proxy before it, so results stay withheld until content/disclosures.yml says where they are public.
 */
export const cases = strictCases(
  { routes: ['echo', 'entire'] },
  {
    // Request line.
    'method-empty': line(' /echo?id=<id> HTTP/1.1'),
    'method-no-token': line('GE(T /echo?id=<id> HTTP/1.1'),
    'target-missing': line('GET HTTP/1.1'),
    'target-no-slash': line('GET echo?id=<id> HTTP/1.1'),
    'target-space': line('GET /echo?id=<id>&a b HTTP/1.1'),
    'target-fragment': line('GET /echo?id=<id>#part HTTP/1.1'),
    'target-bad-percent': line('GET /echo/%zz?id=<id> HTTP/1.1'),
    'target-non-ascii': line('GET /echo/\xe9?id=<id> HTTP/1.1'),
    'target-nul': line('GET /echo/\0?id=<id> HTTP/1.1'),
    'target-asterisk': line('GET * HTTP/1.1'),
    'target-authority': line('GET localhost:80 HTTP/1.1'),
    'target-empty-host': line('GET http:///echo?id=<id> HTTP/1.1'),
    'target-user': line('GET http://user@localhost/echo?id=<id> HTTP/1.1'),
    'connect-path': line('CONNECT /echo?id=<id> HTTP/1.1'),
    'version-missing': line('GET /echo?id=<id>'),
    'version-lowercase': line('GET /echo?id=<id> http/1.1'),
    'version-digits': line('GET /echo?id=<id> HTTP/1.10'),
    'version-two': line('GET /echo?id=<id> HTTP/2.0'),
    'line-two-spaces': line('GET  /echo?id=<id> HTTP/1.1'),
    'line-tabs': { ...line('GET\t/echo?id=<id>\tHTTP/1.1'), expects: strictOrClosed },
    'line-leading-space': line(' GET /echo?id=<id> HTTP/1.1'),

    // Line ends and field lines.
    'bare-lf': { send: `${get}\nHost: localhost\n\n`, sensitive: true, expects: { good: 'refused', bad: 'silent' } },
    'bare-lf-in-fields': { ...fields('X-One: 1\nX-Two: 2'), sensitive: true },
    'bare-cr-in-value': { ...fields('X-Odd: a\rb'), sensitive: true },
    'space-before-colon': { ...fields('X-Odd : 1'), sensitive: true },
    'space-in-name': fields('X Odd: 1'),
    'name-empty': fields(': 1'),
    'name-no-token': fields('X(Odd): 1'),
    'no-colon': fields('X-Odd'),
    'folded-line': fields('X-Folded: a\r\n b'),
    'space-before-first-field': line(`${get}\r\n X-Odd: 1`),
    'nul-in-value': fields('X-Nul: a\0b'),
    'control-in-value': fields('X-Control: a\x01b'),

    // Host.
    'no-host': { ...hosts(''), shows: refuses('missing-host') },
    'no-host-absolute': { send: 'GET http://localhost/echo?id=<id> HTTP/1.1\r\n\r\n', expects: strict },
    'two-hosts': { ...hosts('Host: a.example\r\nHost: b.example\r\n'), shows: refuses('duplicate-host') },
    'two-equal-hosts': hosts('Host: localhost\r\nHost: localhost\r\n'),
    'host-list': hosts('Host: a.example, b.example\r\n'),
    'host-space': hosts('Host: local host\r\n'),
    'host-path': hosts('Host: localhost/path\r\n'),
    'host-user': hosts('Host: user@localhost\r\n'),
    'host-port': hosts('Host: localhost:port\r\n'),

    // Where the body ends.
    'two-lengths': length('3\r\nContent-Length: 5', 'abcde'),
    'length-list': { ...length('3, 5', 'abcde'), expects: strictOrClosed },
    'length-plus': length('+3'),
    'length-minus': { ...length('-3'), expects: strictOrOther },
    'length-underscore': length('1_0', 'abcdefghij'),
    'length-hex': { ...length('0x3'), expects: strictOrClosed },
    'length-letters': { ...length('abc'), expects: strictOrClosed },
    'length-empty': { ...length(''), expects: strictOrClosed },
    'length-overflow': length('18446744073709551619'),
    'length-and-chunks': {
      ...coding('Content-Length: 5\r\nTransfer-Encoding: chunked'),
      shows: {
        feature: 'te-and-cl',
        by: {
          refused: { value: 'refuse' },
          closed: { value: 'refuse' },
          'accepted-and-closed': { value: 'accept-close' },
          accepted: { value: 'accept' },
          'other-length': { value: 'length' },
        },
      },
    },
    'coding-unknown': { ...coding('Transfer-Encoding: odd'), expects: strictOrOther },
    'coding-identity': { ...coding('Transfer-Encoding: identity'), expects: strictOrOther },
    'coding-not-last': { ...coding('Transfer-Encoding: chunked, identity'), expects: strictOrOther },
    'coding-twice': coding('Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked'),
    'coding-quoted': { ...coding('Transfer-Encoding: "chunked"'), expects: strictOrOther },
    'coding-vertical-tab': coding('Transfer-Encoding: \x0bchunked'),
    'coding-folded': coding('Transfer-Encoding:\r\n chunked'),
    'coding-space': coding('Transfer-Encoding : chunked'),

    // Chunks.
    'chunk-size-hex': chunks('0x5\r\nabcde\r\n0\r\n\r\n'),
    'chunk-size-underscore': chunks('0_5\r\nabcde\r\n0\r\n\r\n'),
    'chunk-size-space': chunks(' 5\r\nabcde\r\n0\r\n\r\n'),
    'chunk-size-overflow': chunks('10000000000000005\r\nabcde\r\n0\r\n\r\n'),
    'chunk-size-letters': { ...chunks('xyz\r\nabcde\r\n0\r\n\r\n'), expects: { good: 'read-failed', bad: 'closed' } },
    'chunk-bare-lf': chunks('5\nabcde\r\n0\r\n\r\n'),
    'chunk-too-long': chunks('5\r\nabcdefg\r\n0\r\n\r\n'),
    'chunk-extension-lf': { ...chunks('5;a\nb\r\nabcde\r\n0\r\n\r\n'), expects: { good: 'read-failed', bad: 'other-length' } },
  },
);
