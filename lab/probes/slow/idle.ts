import { requestBytes } from '../../wire/request.ts';
import { stalledClients } from '../../wire/stalled.ts';

// Clients that keep their connection after a complete response, as browsers and load balancers do.
export default stalledClients(
  {
    stall: async (connection, i) => {
      connection.send(requestBytes(`/hello?id=${i.id()}`));
      await connection.response({ seconds: 5 });
      // Where the server closes, the client does so too, as any client would.
      void connection.closed(60).then(() => connection.close());
    },
  },
  { good: 'grows', bad: 'served' },
);
