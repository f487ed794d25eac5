import { fullQueue } from '../../wire/full-queue.ts';

// Told to say how many connections wait, where an option or a mode asks for it.
export default fullQueue({ queueLog: true }, { good: 'told', bad: 'silent' });
