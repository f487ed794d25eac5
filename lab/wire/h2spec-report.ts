/** What became of one case of h2spec. */
export interface CaseOutcome {
  /** Such as `http2/5.1`. */
  section: string;
  title: string;
  ended: 'passed' | 'failed' | 'skipped';
  /** What would have been right, one answer each; none where h2spec could not ask. */
  expected: string[];
  /** What came instead, or how the connection was closed where that was right. */
  came: string;
}

/** h2spec 2.2.1 means to take a reset for a close, as it is one, but no longer knows it from today's Go; nor does it know bytes that are no frame before the end. */
const closes = /connection reset by peer|broken pipe|unexpected EOF/;

/** The cases of a JUnit report of h2spec, in its order. It escapes attributes, but not what stands between tags. */
export function readReport(xml: string): CaseOutcome[] {
  const found = xml.matchAll(/<testcase package="([^"]*)" classname="([^"]*)"[^>]*>([^]*?)<\/testcase>/g);
  return [...found].map(([, section = '', title = '', body = '']) => ({ section, title: unescaped(title), ...outcomeOf(body) }));
}

function outcomeOf(body: string): Pick<CaseOutcome, 'ended' | 'expected' | 'came'> {
  if (body.includes('<skipped>')) return { ended: 'skipped', expected: [], came: '' };
  const [, text] = /<(?:error|failure)>([^]*?)\s*<\/(?:error|failure)>/.exec(body) ?? [];
  if (text === undefined) return { ended: 'passed', expected: [], came: '' };
  const lines = text.split('\n').map(steady);
  const [expected, came] = [lines.slice(0, -1), lines.at(-1)!];
  return { ended: expected.includes('Connection closed') && closes.test(came) ? 'passed' : 'failed', expected, came };
}

/** Without the ports of this connection; bytes that nobody can read as escapes. */
function steady(line: string): string {
  return line.replace(/ tcp [\d.]+:\d+->[\d.]+:\d+/, ' tcp').replace(/[^ -~]/g, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (all, code: string | undefined, name: string) => (code ? String.fromCharCode(+code) : (entities[name] ?? all)));
}
