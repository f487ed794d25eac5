import { stalledClients } from '../../wire/stalled.ts';

// Clients that open a connection and send nothing, as browsers do that connect beforehand. slow-idle is another question: its clients
// have had a response, after which some servers hand the connection over.
export default stalledClients({ stall: () => {} }, { good: 'grows', bad: 'blocked-by-one' });
