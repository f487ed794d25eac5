import { h2specCases } from '../../wire/h2spec.ts';

/**
 * The cases of h2spec by the section of RFC 9113, or of RFC 7541 (HPACK), that they rest on; it numbers its own by RFC 7540. The
 * application answers once the server has seen what follows the request: of a stream that is closed already, later frames tell nothing.
 */
export const cases = h2specCases(
  { routes: ['late'] },
  {
    '3-4': {
      'http2/3.5': ['Sends client connection preface', 'Sends invalid connection preface'],
      'generic/1': ['Sends a client connection preface'],
    },
    '4-1': {
      'http2/4.1': ['Sends a frame with unknown type', 'Sends a frame with undefined flag', 'Sends a frame with reserved field bit'],
    },
    '4-2': {
      'http2/4.2': [
        'Sends a DATA frame with 2^14 octets in length',
        'Sends a large size DATA frame that exceeds the SETTINGS_MAX_FRAME_SIZE',
        'Sends a large size HEADERS frame that exceeds the SETTINGS_MAX_FRAME_SIZE',
      ],
    },
    '4-3': {
      'http2/4.3': [
        'Sends invalid header block fragment',
        'Sends a PRIORITY frame while sending the header blocks',
        'Sends a HEADERS frame to another stream while sending the header blocks',
      ],
    },
    '5-1': {
      'http2/5.1': [
        'idle: Sends a DATA frame',
        'idle: Sends a RST_STREAM frame',
        'idle: Sends a WINDOW_UPDATE frame',
        'idle: Sends a CONTINUATION frame',
        'half closed (remote): Sends a DATA frame',
        'half closed (remote): Sends a HEADERS frame',
        'half closed (remote): Sends a CONTINUATION frame',
        'closed: Sends a DATA frame after sending RST_STREAM frame',
        'closed: Sends a HEADERS frame after sending RST_STREAM frame',
        'closed: Sends a CONTINUATION frame after sending RST_STREAM frame',
        'closed: Sends a DATA frame',
        'closed: Sends a HEADERS frame',
        'closed: Sends a CONTINUATION frame',
      ],
      'generic/2': [
        'Sends a PRIORITY frame on idle stream',
        'Sends a WINDOW_UPDATE frame on half-closed (remote) stream',
        'Sends a PRIORITY frame on half-closed (remote) stream',
        'Sends a RST_STREAM frame on half-closed (remote) stream',
        'Sends a PRIORITY frame on closed stream',
      ],
    },
    '5-1-1': {
      'http2/5.1.1': ['Sends even-numbered stream identifier', 'Sends stream identifier that is numerically smaller than previous'],
      'http2/5.1.2': ['Sends HEADERS frames that causes their advertised concurrent stream limit to be exceeded'],
    },
    '5-3': {
      'http2/5.3.1': ['Sends HEADERS frame that depend on itself', 'Sends PRIORITY frame that depend on itself'],
    },
    '5-4': {
      'http2/5.4.1': ['Sends an invalid PING frame for connection close'],
      'http2/7': ['Sends a GOAWAY frame with unknown error code', 'Sends a RST_STREAM frame with unknown error code'],
    },
    '5-5': {
      'http2/5.5': ['Sends an unknown extension frame', 'Sends an unknown extension frame in the middle of a header block'],
    },
    '6-1': {
      'http2/6.1': [
        'Sends a DATA frame with 0x0 stream identifier',
        'Sends a DATA frame on the stream that is not in "open" or "half-closed (local)" state',
        'Sends a DATA frame with invalid pad length',
      ],
      'generic/3.1': ['Sends a DATA frame', 'Sends multiple DATA frames', 'Sends a DATA frame with padding'],
    },
    '6-2': {
      'http2/6.2': [
        'Sends a HEADERS frame without the END_HEADERS flag, and a PRIORITY frame',
        'Sends a HEADERS frame to another stream while sending a HEADERS frame',
        'Sends a HEADERS frame with 0x0 stream identifier',
        'Sends a HEADERS frame with invalid pad length',
      ],
      'generic/3.2': ['Sends a HEADERS frame', 'Sends a HEADERS frame with padding', 'Sends a HEADERS frame with priority'],
    },
    '6-3': {
      'http2/6.3': ['Sends a PRIORITY frame with 0x0 stream identifier', 'Sends a PRIORITY frame with a length other than 5 octets'],
      'generic/3.3': [
        'Sends a PRIORITY frame with priority 1',
        'Sends a PRIORITY frame with priority 256',
        'Sends a PRIORITY frame with stream dependency',
        'Sends a PRIORITY frame with exclusive',
        'Sends a PRIORITY frame for an idle stream, then send a HEADER frame for a lower stream ID',
      ],
    },
    '6-4': {
      'http2/6.4': [
        'Sends a RST_STREAM frame with 0x0 stream identifier',
        'Sends a RST_STREAM frame on a idle stream',
        'Sends a RST_STREAM frame with a length other than 4 octets',
      ],
      'generic/3.4': ['Sends a RST_STREAM frame'],
    },
    '6-5': {
      'http2/6.5': [
        'Sends a SETTINGS frame with ACK flag and payload',
        'Sends a SETTINGS frame with a stream identifier other than 0x0',
        'Sends a SETTINGS frame with a length other than a multiple of 6 octets',
      ],
      'http2/6.5.2': [
        'SETTINGS_ENABLE_PUSH (0x2): Sends the value other than 0 or 1',
        'SETTINGS_INITIAL_WINDOW_SIZE (0x4): Sends the value above the maximum flow control window size',
        'SETTINGS_MAX_FRAME_SIZE (0x5): Sends the value below the initial value',
        'SETTINGS_MAX_FRAME_SIZE (0x5): Sends the value above the maximum allowed frame size',
        'Sends a SETTINGS frame with unknown identifier',
      ],
      'http2/6.5.3': ['Sends multiple values of SETTINGS_INITIAL_WINDOW_SIZE', 'Sends a SETTINGS frame without ACK flag'],
      'generic/3.5': ['Sends a SETTINGS frame'],
    },
    '6-7': {
      'http2/6.7': [
        'Sends a PING frame',
        'Sends a PING frame with ACK',
        'Sends a PING frame with a stream identifier field value other than 0x0',
        'Sends a PING frame with a length field value other than 8',
      ],
      'generic/3.7': ['Sends a PING frame'],
    },
    '6-8': {
      'http2/6.8': ['Sends a GOAWAY frame with a stream identifier other than 0x0'],
      'generic/3.8': ['Sends a GOAWAY frame'],
    },
    '6-9': {
      'http2/6.9': [
        'Sends a WINDOW_UPDATE frame with a flow control window increment of 0',
        'Sends a WINDOW_UPDATE frame with a flow control window increment of 0 on a stream',
        'Sends a WINDOW_UPDATE frame with a length other than 4 octets',
      ],
      'generic/3.9': ['Sends a WINDOW_UPDATE frame with stream ID 0', 'Sends a WINDOW_UPDATE frame with stream ID 1'],
    },
    '6-9-1': {
      'http2/6.9.1': [
        'Sends SETTINGS frame to set the initial window size to 1 and sends HEADERS frame',
        'Sends multiple WINDOW_UPDATE frames increasing the flow control window to above 2^31-1',
        'Sends multiple WINDOW_UPDATE frames increasing the flow control window to above 2^31-1 on a stream',
      ],
      'http2/6.9.2': [
        'Changes SETTINGS_INITIAL_WINDOW_SIZE after sending HEADERS frame',
        'Sends a SETTINGS frame for window size to be negative',
        'Sends a SETTINGS_INITIAL_WINDOW_SIZE settings with an exceeded maximum window size value',
      ],
    },
    '6-10': {
      'http2/6.10': [
        'Sends multiple CONTINUATION frames preceded by a HEADERS frame',
        'Sends a CONTINUATION frame followed by any frame other than CONTINUATION',
        'Sends a CONTINUATION frame with 0x0 stream identifier',
        'Sends a CONTINUATION frame preceded by a HEADERS frame with END_HEADERS flag',
        'Sends a CONTINUATION frame preceded by a CONTINUATION frame with END_HEADERS flag',
        'Sends a CONTINUATION frame preceded by a DATA frame',
      ],
      'generic/3.10': ['Sends a CONTINUATION frame', 'Sends multiple CONTINUATION frames'],
    },
    '8-1': {
      'http2/8.1': ['Sends a second HEADERS frame without the END_STREAM flag'],
      'http2/8.1.2.6': [
        'Sends a HEADERS frame with the "content-length" header field which does not equal the DATA frame payload length',
        'Sends a HEADERS frame with the "content-length" header field which does not equal the sum of the multiple DATA frames payload length',
      ],
      'http2/8.2': ['Sends a PUSH_PROMISE frame'],
      'generic/4': ['Sends a GET request', 'Sends a HEAD request', 'Sends a POST request', 'Sends a POST request with trailers'],
    },
    '8-2': {
      'http2/8.1.2': ['Sends a HEADERS frame that contains the header field name in uppercase letters'],
      'http2/8.1.2.2': [
        'Sends a HEADERS frame that contains the connection-specific header field',
        'Sends a HEADERS frame that contains the TE header field with any value other than "trailers"',
      ],
    },
    '8-3': {
      'http2/8.1.2.1': [
        'Sends a HEADERS frame that contains a unknown pseudo-header field',
        'Sends a HEADERS frame that contains the pseudo-header field defined for response',
        'Sends a HEADERS frame that contains a pseudo-header field as trailers',
        'Sends a HEADERS frame that contains a pseudo-header field that appears in a header block after a regular header field',
      ],
      'http2/8.1.2.3': [
        'Sends a HEADERS frame with empty ":path" pseudo-header field',
        'Sends a HEADERS frame that omits ":method" pseudo-header field',
        'Sends a HEADERS frame that omits ":scheme" pseudo-header field',
        'Sends a HEADERS frame that omits ":path" pseudo-header field',
        'Sends a HEADERS frame with duplicated ":method" pseudo-header field',
        'Sends a HEADERS frame with duplicated ":scheme" pseudo-header field',
        'Sends a HEADERS frame with duplicated ":path" pseudo-header field',
      ],
    },
    'hpack-4-2': {
      'hpack/4.2': ['Sends a dynamic table size update at the end of header block'],
      'hpack/6.3': ['Sends a dynamic table size update larger than the value of SETTINGS_HEADER_TABLE_SIZE'],
    },
    'hpack-5-2': {
      'hpack/5.2': [
        'Sends a Huffman-encoded string literal representation with padding longer than 7 bits',
        'Sends a Huffman-encoded string literal representation padded by zero',
        'Sends a Huffman-encoded string literal representation containing the EOS symbol',
      ],
    },
    'hpack-6': {
      'hpack/6.1': ['Sends a indexed header field representation with index 0'],
      'hpack/2.3.3': ['Sends a header field representation with invalid index'],
      'generic/5': [
        'Sends a indexed header field representation',
        'Sends a literal header field with incremental indexing - indexed name',
        'Sends a literal header field with incremental indexing - indexed name (with Huffman coding)',
        'Sends a literal header field with incremental indexing - new name',
        'Sends a literal header field with incremental indexing - new name (with Huffman coding)',
        'Sends a literal header field without indexing - indexed name',
        'Sends a literal header field without indexing - indexed name (with Huffman coding)',
        'Sends a literal header field without indexing - new name',
        'Sends a literal header field without indexing - new name (huffman encoded)',
        'Sends a literal header field never indexed - indexed name',
        'Sends a literal header field never indexed - indexed name (huffman encoded)',
        'Sends a literal header field never indexed - new name',
        'Sends a literal header field never indexed - new name (huffman encoded)',
        'Sends a dynamic table size update',
        'Sends multiple dynamic table size update',
      ],
    },
  },
);
