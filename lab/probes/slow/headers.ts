import { stalledClients } from '../../wire/stalled.ts';

// Clients whose headers never end (Slowloris). Where threads or processes grow with them, they are what runs the application.
export default stalledClients(
  { stall: (connection) => connection.send('GET /hello HTTP/1.1\r\nHost: localhost\r\nX-Unfin') },
  { good: 'grows', bad: 'blocked-by-one' },
  [1, 8, 64, 390],
  (verdict) => ({
    'slow-client-shield': { level: verdict === 'blocked-by-one' ? 'no' : verdict === 'served' || verdict === 'blocked-by-390' ? 'yes' : 'partial' },
  }),
);
