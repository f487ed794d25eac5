import type { Instance } from '../runner/instance.ts';

/** What became of a request of some size: did the application get all of it, and the status, 0 for none. */
export interface Taken {
  isWhole: boolean;
  status: number;
}

/** The largest size that is taken whole, and the status of what is larger. */
export interface Largest {
  size: number;
  /** Undefined: all sizes up to the end were taken. */
  refusal: number | undefined;
}

/** Looks for the largest size that is taken whole, between one that is and an end, to `precision`. Rejects if not even the smallest is. */
export async function largest(from: number, end: number, precision: number, ask: (size: number) => Promise<Taken>): Promise<Largest> {
  const first = await ask(from);
  if (!first.isWhole) throw new Error(`a request of ${from} was answered ${first.status}: the search needs a size that is taken`);
  let refusal: number | undefined;
  let [taken, refused] = [from, end + 1];
  for (let size = from * 4; ; size = refusal === undefined ? Math.min(size * 4, end) : Math.floor((taken + refused) / 2)) {
    const { isWhole, status } = await ask(Math.min(size, end));
    if (isWhole) taken = Math.min(size, end);
    else [refused, refusal] = [Math.min(size, end), status];
    if (refused - taken <= precision) return { size: taken, refusal };
  }
}

/**
 * The statuses of what is half as large again as the largest size and of what is twice as large, 0 for none: a little above its limit a
 * server may answer otherwise than far above it. Nothing where no limit was found.
 */
export async function statusesAbove(
  { size, refusal }: Largest,
  ask: (size: number) => Promise<Taken>,
): Promise<{ statusHalfAbove?: number; statusTwice?: number }> {
  if (refusal === undefined) return {};
  return { statusHalfAbove: (await ask(Math.round(size * 1.5))).status, statusTwice: (await ask(size * 2)).status };
}

/** Sends the head of a GET of /sizes, which the application measures: a request line of `line` bytes, `fields` after Host. */
export async function askSizes(i: Instance, { fields = [], line = 0 }: { fields?: string[]; line?: number }): Promise<Taken> {
  // Short, because some servers count the target more than once.
  const id = i.id().replace(/.*-/, '');
  const filled = `${`GET /sizes?id=${id}${line ? '&x=' : ''}`.padEnd(line - ' HTTP/1.1'.length, 'a')} HTTP/1.1`;
  const connection = await i.connect();
  connection.send([filled, 'Host: localhost', ...fields, '', ''].join('\r\n'));
  const { status } = await connection.response({ seconds: 5 });
  connection.close();
  const seen = i.log.of(id, 'sizes')[0] as Record<'query' | 'fields' | 'total', number> | undefined;
  const query = filled.length - 'GET /sizes? HTTP/1.1'.length;
  const wanted = fields.reduce((sum, it) => sum + it.length - it.indexOf(':') - 2, 0);
  return { isWhole: seen !== undefined && seen.query === query && seen.fields > fields.length && seen.total >= wanted, status };
}

/** Asks with a header field of so many bytes, its line end left out. */
export function askField(i: Instance, size: number): Promise<Taken> {
  return askSizes(i, { fields: [`X-Large: ${'a'.repeat(size - 9)}`] });
}

/** The largest header field, in bytes of its line without the line end. */
export function largestField(i: Instance): Promise<Largest> {
  return largest(64, 1 << 20, 1, (size) => askField(i, size));
}

/** Asks with so many header fields, Host among them. */
export function askFields(i: Instance, count: number): Promise<Taken> {
  return askSizes(i, { fields: Array.from({ length: count - 1 }, (_, number) => `X-${number}: 1`) });
}

/** The greatest number of header fields, Host among them. */
export function mostFields(i: Instance): Promise<Largest> {
  return largest(8, 4096, 1, (count) => askFields(i, count));
}
