import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { cases } from '../../lab/probes/h2spec/cases.ts';
import { NotOffered } from '../../lab/probe.ts';
import { hasH2spec, askable } from '../../lab/runner/suites.ts';
import { findProbes } from '../../lab/runner/catalog.ts';
import { byName, h2specProgram, judge, lineOf, type Sections } from '../../lab/wire/h2spec.ts';
import { readReport, type CaseOutcome } from '../../lab/wire/h2spec-report.ts';

// What h2spec 2.2.1 wrote of Gunicorn's gevent worker, asked for a response without a body; of the sections without cases one is left.
const report = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="2. Streams and Multiplexing" package="generic/2" id="2" tests="0" skipped="0" failures="0" errors="0"></testsuite>
  <testsuite name="3.8. GOAWAY" package="generic/3.8" id="3.8" tests="1" skipped="0" failures="0" errors="1">
    <testcase package="generic/3.8" classname="Sends a GOAWAY frame" time="0.5928">
      <error>Connection closed
PING Frame (length:8, flags:0x01, stream_id:0, opaque_data:h2spec\0\0)
Error: read tcp 127.0.0.1:56292->127.0.0.1:47018: read: connection reset by peer</error>
    </testcase>
  </testsuite>
  <testsuite name="5.4.1. Connection Error Handling" package="http2/5.4.1" id="5.4.1" tests="1" skipped="0" failures="0" errors="1">
    <testcase package="http2/5.4.1" classname="Sends an invalid PING frame for connection close" time="0.0233">
      <error>Connection closed
Error: read tcp 127.0.0.1:56308->127.0.0.1:47018: read: connection reset by peer</error>
    </testcase>
  </testsuite>
  <testsuite name="6.1. DATA" package="http2/6.1" id="6.1" tests="1" skipped="0" failures="0" errors="0">
    <testcase package="http2/6.1" classname="Sends a DATA frame on the stream that is not in &#34;open&#34; or &#34;half-closed (local)&#34; state" time="0.0346"></testcase>
  </testsuite>
  <testsuite name="6.9.1. The Flow-Control Window" package="http2/6.9.1" id="6.9.1" tests="3" skipped="1" failures="0" errors="1">
    <testcase package="http2/6.9.1" classname="Sends SETTINGS frame to set the initial window size to 1 and sends HEADERS frame" time="0.0308">
      <skipped></skipped>
    </testcase>
    <testcase package="http2/6.9.1" classname="Sends multiple WINDOW_UPDATE frames increasing the flow control window to above 2^31-1" time="0.0039"></testcase>
    <testcase package="http2/6.9.1" classname="Sends multiple WINDOW_UPDATE frames increasing the flow control window to above 2^31-1 on a stream" time="0.0028">
      <error>RST_STREAM Frame (Error Code: FLOW_CONTROL_ERROR)
RST_STREAM Frame (length:4, flags:0x00, stream_id:1)</error>
    </testcase>
  </testsuite>
</testsuites>`;

test('a report says of each case how it ended, what was expected and what came; a reset is a close', () => {
  expect(readReport(report).map((it) => lineOf(it.section, it))).toEqual([
    'generic/3.8 Sends a GOAWAY frame: passed: expected Connection closed, or PING Frame (length:8, flags:0x01, stream_id:0, opaque_data:h2spec\\x00\\x00); came Error: read tcp: read: connection reset by peer',
    'http2/5.4.1 Sends an invalid PING frame for connection close: passed: expected Connection closed; came Error: read tcp: read: connection reset by peer',
    'http2/6.1 Sends a DATA frame on the stream that is not in "open" or "half-closed (local)" state: passed',
    'http2/6.9.1 Sends SETTINGS frame to set the initial window size to 1 and sends HEADERS frame: skipped',
    'http2/6.9.1 Sends multiple WINDOW_UPDATE frames increasing the flow control window to above 2^31-1: passed',
    'http2/6.9.1 Sends multiple WINDOW_UPDATE frames increasing the flow control window to above 2^31-1 on a stream: failed: expected RST_STREAM Frame (Error Code: FLOW_CONTROL_ERROR); came RST_STREAM Frame (length:4, flags:0x00, stream_id:1)',
  ]);
});

test('an end is an answer where the connection may close, and nowhere else', () => {
  const outcomeOf = (error: string) => readReport(`<testcase package="a/1" classname="b" time="0">\n<error>${error}</error>\n</testcase>`)[0];
  const reset = 'Error: read tcp 127.0.0.1:3->127.0.0.1:4: read: connection reset by peer';
  const noFrame = 'Error: http2: failed reading the frame payload: unexpected EOF, note that the frame header looked like an HTTP/1.1 header';
  expect(outcomeOf(`Connection closed\n${noFrame}`)?.ended).toBe('passed');
  expect(outcomeOf('Connection closed\nTimeout')?.ended).toBe('failed');
  expect(outcomeOf(`SETTINGS Frame\n${reset}`)).toMatchObject({ ended: 'failed', expected: ['SETTINGS Frame'] });
  expect(outcomeOf(reset)).toEqual({ section: 'a/1', title: 'b', ended: 'failed', expected: [], came: 'Error: read tcp: read: connection reset by peer' });
});

test('skipped cases count nowhere', () => {
  const [, , passed, skipped, , failed] = readReport(report) as [CaseOutcome, CaseOutcome, CaseOutcome, CaseOutcome, CaseOutcome, CaseOutcome];
  expect(judge([passed, skipped, passed])).toEqual({ verdict: 'all', numbers: { cases: 2 } });
  expect(judge([passed, skipped, failed, failed])).toEqual({ verdict: 'some', numbers: { cases: 3, problems: 2 } });
  expect(judge([failed, failed])).toEqual({ verdict: 'none', numbers: { cases: 2, problems: 2 } });
  expect(() => judge([skipped])).toThrow(NotOffered);
});

test('a report with other cases than were asked is an error', () => {
  const outcomes = readReport(report).slice(3);
  const titles = outcomes.map(({ title }) => title);
  expect(byName({ 'http2/6.9.1': titles }, outcomes).map(([name]) => name)).toEqual(['http2/6.9.1/1', 'http2/6.9.1/2', 'http2/6.9.1/3']);
  expect(() => byName({ 'http2/6.9.1': [...titles, 'Sends another'] }, outcomes)).toThrow('h2spec reports no http2/6.9.1/4 Sends another');
  expect(() => byName({ 'http2/6.9.1': titles.slice(1) }, outcomes)).toThrow('reports 3 cases, 2 were asked');
});

const sections = Object.values(cases).flatMap(({ source }) => Object.entries(JSON.parse(source) as Sections));

test('every section belongs to one probe', () => {
  expect(new Set(sections.map(([section]) => section)).size).toBe(sections.length);
  expect(sections.flatMap(([, titles]) => titles)).toHaveLength(145);
});

test.skipIf(!hasH2spec())('the cases are those that h2spec has', () => {
  const { stdout } = spawnSync(h2specProgram, ['--dryrun'], { encoding: 'utf8' });
  const found = new Map<string, string[]>();
  const roots: Record<string, string> = { Generic: 'generic', Hypertext: 'http2', HPACK: 'hpack' };
  let root = '';
  let section = '';
  for (const line of stdout.split('\n')) {
    root = roots[/^\w+/.exec(line)?.[0] ?? ''] ?? root;
    section = /^ +([\d.]+)\. /.exec(line)?.[1] ?? section;
    const [, title] = /^ +\d+: (.*)$/.exec(line) ?? [];
    if (title) found.set(`${root}/${section}`, [...(found.get(`${root}/${section}`) ?? []), title.trim()]);
  }
  expect(Object.fromEntries(sections)).toEqual(Object.fromEntries(found));
});

test('its probes are left out where it is missing, and only they', async () => {
  const probes = await findProbes();
  const suite = probes.filter(({ probe }) => probe.suite);
  expect(suite).toHaveLength(Object.keys(cases).length);
  expect(probes.length - askable(probes, false).length).toBe(suite.length);
  expect(askable(probes, true)).toEqual(probes);
});
