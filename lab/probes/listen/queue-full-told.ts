import { fullQueue } from '../../wire/full-queue.ts';

// Told to say how many connections wait, where an option or a mode asks for it.
export default fullQueue({ setup: { queueLog: true }, routes: ['sleep'] }, { good: 'told', bad: 'silent' });
