import { underscored } from '../../wire/underscored.ts';

// What some clients send cannot be renamed: the server is told to hand such fields over.
export default underscored({ underscores: 'pass', routes: ['echo'] }, { good: 'joined', bad: 'forged' });
