import type { Instance } from '../runner/instance.ts';
import type { ConnectOptions } from './connection.ts';
import { requestBytes } from './request.ts';

/** How a GET of /hello on a connection of its own went: the application ran and answered, another answer, or none. */
export type Served = 'served' | 'refused' | 'closed';

/** Asks for /hello; `closed` also where there is no connection or TLS fails. Never rejects. */
export async function askHello(i: Instance, options: ConnectOptions = {}): Promise<Served> {
  const id = i.id();
  try {
    const connection = await i.connect(options);
    connection.send(requestBytes(`/hello?id=${id}`, { headers: { Connection: 'close' } }));
    const { status, ended } = await connection.response({ seconds: 5 });
    connection.close();
    if (status === 200 && ended === 'complete' && i.log.of(id, 'start').length) return 'served';
    return status >= 400 ? 'refused' : 'closed';
  } catch (error) {
    i.note(`no connection: ${error instanceof Error && 'code' in error ? String(error.code) : 'failed'}`);
    return 'closed';
  }
}
