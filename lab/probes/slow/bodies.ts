import { stalledClients } from '../../wire/stalled.ts';

// Clients that send three bytes of a body of ten, while the application reads it or the server does for it.
export default stalledClients(
  {
    stall: (connection, i) => connection.send(`POST /read?id=${i.id()} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc`),
    routes: ['read'],
  },
  { good: 'grows', bad: 'blocked-by-one' },
);
