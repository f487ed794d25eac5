import { expect, test } from 'vitest';
import { mostMatrixServers, plainServers } from '../../../../src/domain/matrix/build-matrix.ts';

const servers = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `server-${index}` }));

test('a table has every server as long as they are not too many for one', () => {
  expect(mostMatrixServers).toBe(100);
  expect(plainServers(servers(mostMatrixServers))).toEqual(servers(mostMatrixServers));
  expect(plainServers(servers(mostMatrixServers + 1))).toEqual([]);
});
