/** Begins a line of a bundle that names the probe whose transcript follows. */
const heading = '### ';

/**
 * The transcripts of a configuration by probe, from content/observations/<server>/<version>/<configuration>.txt.
 * @example parseTranscripts('### ops-term\n$ serve\n\n').get('ops-term') // '$ serve\n'
 */
export function parseTranscripts(bundle: string): Map<string, string> {
  const parts = `\n${bundle.replace(/\n$/, '')}`.split(`\n${heading}`).slice(1);
  return new Map(
    parts.map((part): [string, string] => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end + 1)];
    }),
  );
}

/** The bundle of these transcripts, by the id of the probe; each ends in a line feed, and no line of one begins as a heading does. */
export function stringifyTranscripts(transcripts: ReadonlyMap<string, string>): string {
  const parts = [...transcripts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([probe, text]) => `${heading}${probe}\n${text}\n`);
  return parts.join('');
}

/** Whether a transcript can stand in a bundle. */
export function fitsBundle(transcript: string): boolean {
  return transcript.endsWith('\n') && !`\n${transcript}`.includes(`\n${heading}`);
}
