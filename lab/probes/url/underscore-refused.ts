import { underscored } from '../../wire/underscored.ts';

// The server is told to refuse whoever sends such a field.
export default underscored({ underscores: 'refuse', routes: ['echo'] }, { good: 'refused', bad: 'forged' });
