import { fullQueue } from '../../wire/full-queue.ts';

// Told to say how many connections wait, on a Unix socket.
export default fullQueue({ queueLog: true, unix: true }, { good: 'silent', bad: 'closed' });
