import { strictCases } from '../../wire/malformed.ts';

const rfc9112 = (section: string) => ({ title: `RFC 9112 section ${section}`, url: `https://www.rfc-editor.org/rfc/rfc9112#section-${section}` });
const get = 'GET /echo?id=<id> HTTP/1.1\r\n';
const post = 'POST /echo?id=<id> HTTP/1.1\r\nHost: localhost\r\n';
const refuses = (feature: string) => ({
  feature,
  by: {
    refused: { level: 'yes' },
    closed: { level: 'yes' },
    accepted: { level: 'no' },
    'accepted-and-closed': { level: 'no' },
  } as const,
});
const strict = { good: 'refused', bad: 'accepted' } as const;

/**
 * Malformed requests, one a line: what is sent, which clause it breaks. `sensitive`: a server that takes it may read another
 * request than the proxy before it, so results stay withheld until content/disclosures.yml says where they are public.
 */
export const cases = strictCases({
  'no-host': { clause: rfc9112('3.2'), send: `${get}\r\n`, expects: strict, shows: refuses('missing-host') },
  'two-hosts': { clause: rfc9112('3.2'), send: `${get}Host: a.example\r\nHost: b.example\r\n\r\n`, expects: strict, shows: refuses('duplicate-host') },
  'two-lengths': { clause: rfc9112('6.3'), send: `${post}Content-Length: 3\r\nContent-Length: 5\r\n\r\nabcde`, sensitive: true, expects: strict },
  'length-plus': { clause: rfc9112('6.3'), send: `${post}Content-Length: +3\r\n\r\nabc`, sensitive: true, expects: strict },
  'length-and-chunks': {
    clause: rfc9112('6.1'),
    send: `${post}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n`,
    body: 'abcde',
    expects: { good: 'refused', bad: 'other-length' },
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
  'space-before-colon': { clause: rfc9112('5.1'), send: `${get}Host: localhost\r\nX-Odd : 1\r\n\r\n`, sensitive: true, expects: strict },
  'folded-line': { clause: rfc9112('5.2'), send: `${get}Host: localhost\r\nX-Folded: a\r\n b\r\n\r\n`, expects: strict },
  'nul-in-value': {
    clause: { title: 'RFC 9110 section 5.5', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-5.5' },
    send: `${get}Host: localhost\r\nX-Nul: a\0b\r\n\r\n`,
    expects: strict,
  },
});
