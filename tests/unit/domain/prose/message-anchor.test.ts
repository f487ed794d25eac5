import { expect, test } from 'vitest';
import { messageAnchor } from '../../../../src/domain/prose/message-anchor.ts';

test.each([
  ['invalid request block size: 4313 (max 4096)...skip', 'log-invalid-request-block'],
  ['WORKER TIMEOUT', 'log-worker-timeout'],
  ['one two three four five six seven', 'log-one-two-three'],
  ['…', 'log'],
])('%s stands at #%s', (message, anchor) => expect(messageAnchor(message)).toBe(anchor));
