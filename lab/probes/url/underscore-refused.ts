import { underscored } from '../../wire/underscored.ts';

// The server is told to refuse whoever sends such a field.
export default underscored('refuse', { good: 'refused', bad: 'forged' });
