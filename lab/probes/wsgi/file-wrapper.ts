import { defineProbe } from '../../probe.ts';

const size = 300_000;

// PEP 3333, "Optional Platform-Specific File Handling": wsgi.file_wrapper is a choice; where it is there, the whole file arrives.
export default defineProbe({
  app: 'wsgi',
  verdicts: ['whole', 'broken', 'absent'],
  expects: { good: 'whole', bad: 'absent' },
  routes: ['file'],
  async run(i) {
    const id = i.id();
    const response = await i.fetch(`/file?size=${size}&id=${id}`);
    const line = i.log.of(id, 'wrapper')[0];
    if (!line) throw new Error('the application was not called');
    if (!line['there']) return { verdict: 'absent' };
    return { verdict: response.ended === 'complete' && response.body.equals(Buffer.alloc(size, 'f')) ? 'whole' : 'broken' };
  },
});
