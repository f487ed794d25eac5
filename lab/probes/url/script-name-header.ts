import { defineProbe } from '../../probe.ts';
import { givenOf } from '../../wire/echo.ts';

const forged: [string, string][] = [
  ['SCRIPT_NAME', '/echo'],
  ['Script-Name', '/echo'],
];

// PEP 3333: SCRIPT_NAME is where the server mounted the application. Who may set it by a header field?
export default defineProbe({
  verdicts: ['ignored', 'believed-from-local', 'believed', 'refused'],
  expects: { good: 'ignored', bad: 'believed' },
  app: 'wsgi',
  routes: ['echo'],
  async run(i) {
    const isBelieved = async (from: string) => {
      const id = i.id();
      const given = givenOf(await i.fetch(`/echo/x?id=${id}`, { from, headers: forged }));
      const path = i.log.of(id, 'start')[0]?.path;
      return path === undefined ? undefined : path !== '/echo/x' || given?.text('SCRIPT_NAME') === '/echo';
    };
    const [local, other] = [await isBelieved('127.0.0.1'), await isBelieved('127.0.0.2')];
    if (local === undefined || other === undefined) return { verdict: 'refused' };
    return { verdict: other ? 'believed' : local ? 'believed-from-local' : 'ignored' };
  },
});
