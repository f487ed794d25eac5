import { defineProbe } from '../../probe.ts';
import { requestBytes } from '../../wire/request.ts';

// What container platforms and systemd do to stop a service. Sent to every server, documented or not, because they do not ask.
export default defineProbe({
  verdicts: ['finished', 'cut', 'did-not-stop', 'finished-but-runs-on'],
  expects: { good: 'finished', bad: 'cut' },
  own: true,
  shows: ({ verdict }) => ({ 'graceful-shutdown': { level: verdict === 'finished' ? 'yes' : 'no' } }),
  async run(i) {
    const id = i.id();
    const connection = await i.connect();
    connection.send(requestBytes(`/sleep?s=3&id=${id}`));
    if (!(await i.log.wait((line) => line.id === id && line.event === 'begin'))) throw new Error('the request did not reach the application within 5 s');
    i.signal('SIGTERM');
    const response = await connection.response({ seconds: 15 });
    const isFinished = response.status === 200 && response.ended === 'complete' && response.body.toString() === 'slept';
    const exit = await i.exited(20);
    if (!exit) return { verdict: isFinished ? 'finished-but-runs-on' : 'did-not-stop' };
    return { verdict: isFinished ? 'finished' : 'cut', numbers: { exit: exit.status } };
  },
});
