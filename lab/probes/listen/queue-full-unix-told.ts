import { fullQueue } from '../../wire/full-queue.ts';

// Told to say how many connections wait, on a Unix socket.
export default fullQueue({ setup: { queueLog: true, unix: true }, routes: ['sleep'] }, { good: 'silent', bad: 'closed' });
