import { requestBytes } from '../../wire/request.ts';
import { stalledClients } from '../../wire/stalled.ts';

// Clients that keep their connection after a complete response, as browsers and load balancers do.
export default stalledClients(
  async (connection, i) => {
    connection.send(requestBytes(`/hello?id=${i.id()}`));
    await connection.response({ seconds: 5 });
  },
  { good: 'grows', bad: 'served' },
);
