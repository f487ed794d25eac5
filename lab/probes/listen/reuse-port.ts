import { createServer } from 'node:net';
import { defineProbe, NotOffered, switched } from '../../probe.ts';
import { listeningOf } from '../../runner/listening.ts';

// SO_REUSEPORT, socket(7): the kernel lets another socket take the address only if every one there has the option, and the same user opened it.
export default defineProbe({
  verdicts: ['shared', 'alone'],
  expects: { good: 'shared', bad: 'alone' },
  setup: { reusePort: true },
  fallback: {},
  own: true,
  shows: ({ verdict, needs }) => ({ 'reuse-port': verdict === 'shared' ? switched(needs) : { level: 'no' } }),
  async run(i) {
    const opened = listeningOf(i.processes().map(({ pid }) => pid));
    if (!opened.some(({ port }) => port === i.place.port)) throw new Error('no process of the server listens on its port');
    if (opened.some(({ user }) => user !== process.getuid?.())) throw new NotOffered('another user opened the port');
    const error = await listenBeside(i.place);
    i.note(`another socket with SO_REUSEPORT on the same port: ${error ?? 'listens'}`);
    if (error !== undefined && error !== 'EADDRINUSE') throw new Error(`the port could not be opened a second time: ${error}`);
    return { verdict: error === undefined ? 'shared' : 'alone' };
  },
});

/** Opens the address once more, and closes it at once; the code of the error where that fails. */
function listenBeside({ host, port }: { host: string; port: number }): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ host, port, reusePort: true }, () => server.close(() => resolve(undefined)));
  });
}
