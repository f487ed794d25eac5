import { fullQueue } from '../../wire/full-queue.ts';

// As the server is started by itself, on a port.
export default fullQueue({ setup: {}, routes: ['sleep'] }, { good: 'told', bad: 'silent' });
