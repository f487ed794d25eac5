import { fullQueue } from '../../wire/full-queue.ts';

// On a Unix socket. Of those the kernel tells a process nothing like tcpi_unacked of TCP_INFO.
export default fullQueue({ setup: { unix: true }, routes: ['sleep'] }, { good: 'silent', bad: 'closed' });
