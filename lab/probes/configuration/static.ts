import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineProbe, switched } from '../../probe.ts';

// A file of a folder that the launch names; the application's log says that it was not asked. A server that has no option for it is asked for the
// file as it is.
export default defineProbe({
  verdicts: ['sent', 'application-called', 'refused'],
  expects: { good: 'sent', bad: 'application-called' },
  setup: { staticFiles: true },
  fallback: {},
  own: true,
  shows: ({ verdict, needs }) => ({ 'static-files': verdict === 'sent' ? switched(needs) : { level: 'no' } }),
  async run(i) {
    mkdirSync(join(i.place.folder, 'files'), { recursive: true });
    writeFileSync(join(i.place.folder, 'files/style.css'), 'body {}\n');
    const id = i.id();
    const response = await i.fetch(`/files/style.css?id=${id}`);
    if (i.log.of(id).length) return { verdict: 'application-called' };
    return { verdict: response.status === 200 && response.body.toString() === 'body {}\n' ? 'sent' : 'refused' };
  },
});
