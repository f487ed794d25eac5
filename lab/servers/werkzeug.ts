import { runtimeVersion } from '../runner/runtime.ts';
import { switchesOf, type Server } from '../server.ts';

const flaskApp = 'from flask import Flask\nfrom wsgi_app import app as tested\n\napp = Flask(__name__)\napp.wsgi_app = tested\n';

const server: Server = {
  version: async (instance) => ({ server: (await runtimeVersion(instance, 'werkzeug')).server }),
  configurations: {
    threaded: {
      app: 'wsgi',
      launch(setup, { bin, host, port, socket, tls }) {
        const switches = switchesOf(setup, {
          unix: () => [],
          ipv6: () => [],
          accessLog: () => [],
          tls: () => ['--cert', tls.certificate, '--key', tls.key],
        });
        const argv = [bin('flask'), '--app', 'hello', 'run', '--host', setup.unix ? `unix://${socket}` : host, '--port', `${port}`, ...(switches ?? [])];
        return switches && { argv, files: { 'hello.py': flaskApp }, stop: 'SIGINT', reload: null, signals: ['SIGINT'] };
      },
    },
    single: {
      app: 'wsgi',
      launch(setup, { bin, host, port, socket, tls }) {
        const switches = switchesOf(setup, {
          unix: () => [],
          ipv6: () => [],
          accessLog: () => [],
          workers: (count) => [`processes=${count}`],
          tls: () => [`ssl_context=(${JSON.stringify(tls.certificate)}, ${JSON.stringify(tls.key)})`],
        });
        const call = [JSON.stringify(setup.unix ? `unix://${socket}` : host), port, 'app', ...(switches ?? [])].join(', ');
        const run = `from werkzeug.serving import run_simple\nfrom wsgi_app import app\n\nrun_simple(${call})\n`;
        return switches && { argv: [bin('python'), 'run.py'], files: { 'run.py': run }, stop: 'SIGINT', reload: null, signals: ['SIGINT'] };
      },
    },
  },
};
export default server;
