/**
 * What the run of an example asserted, as people read it: the text that was looked for is recorded as JSON.
 * @example readableOf(String.raw`GET /: 200, "\"hello\":\"world\""`) // `GET /: 200, "hello":"world"`
 */
export function readableOf(asserted: string): string {
  return asserted.replace(/"(?:[^"\\]|\\.)*"$/, (recorded) => {
    const text = JSON.parse(recorded) as string;
    return text.includes('"') ? text : `"${text}"`;
  });
}
