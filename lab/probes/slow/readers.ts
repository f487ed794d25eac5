import { requestBytes } from '../../wire/request.ts';
import { stalledClients } from '../../wire/stalled.ts';

// Clients that ask for eight megabytes, more than the kernel's buffers hold, and read nothing of it.
export default stalledClients(
  {
    stall: (connection, i) => {
      connection.pause();
      connection.send(requestBytes(`/big?size=8000000&parts=80&id=${i.id()}`));
    },
    routes: ['big'],
  },
  { good: 'grows', bad: 'blocked-by-one' },
  [1, 8, 64],
);
