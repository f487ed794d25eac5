import { runtimeVersion } from '../runner/runtime.ts';
import type { Adapter } from '../adapter.ts';
import { argumentsFor, isBoundElsewhere } from '../arguments.ts';

const flaskApp = 'from flask import Flask\nfrom wsgi_app import app as tested\n\napp = Flask(__name__)\napp.wsgi_app = tested\n';

const adapter: Adapter = {
  distribution: 'werkzeug',
  version: async (instance) => ({ server: (await runtimeVersion(instance, 'werkzeug')).server }),
  configurations: {
    threaded: {
      app: 'wsgi',
      offers: ['unix', 'ipv6', 'tls', 'codeReload', 'factory', 'defaultAddress', 'environment', 'pythonApi'],
      places: ['--host', '--port'],
      launch(setup, { bin, host, port, socket, tls }) {
        const how = { stop: 'SIGINT', reload: null, signals: ['SIGINT'] } as const;
        const program = `${flaskApp}app.run(host="${host}", port=${port})\n`;
        if (setup.pythonApi) return { ...how, needs: 'development', argv: [bin('python'), 'hello.py'], files: { 'hello.py': program } };
        const options = argumentsFor(setup, { tls: () => ['--cert', tls.certificate, '--key', tls.key], codeReload: () => ['--reload'] });
        const application = setup.factory ? 'factory:create_flask_app("lab")' : 'hello';
        const needs = setup.tls ? { needs: 'development' as const } : {};
        const env = { ...(setup.environment && { FLASK_RUN_HOST: host, FLASK_RUN_PORT: `${port}` }) };
        const where = isBoundElsewhere(setup) ? [] : ['--host', setup.unix ? `unix://${socket}` : host, '--port', `${port}`];
        const argv = [bin('flask'), '--app', application, 'run', ...where, ...options];
        return { ...how, ...needs, argv, env, ...(!setup.factory && { files: { 'hello.py': flaskApp } }) };
      },
    },
    single: {
      app: 'wsgi',
      // It has no command.
      offers: ['unix', 'ipv6', 'workers', 'tls', 'codeReload', 'pythonApi', 'staticFiles'],
      launch(setup, { bin, folder, host, port, socket, tls }) {
        const options = argumentsFor(setup, {
          workers: (count) => [`processes=${count}`],
          tls: () => [`ssl_context=(${JSON.stringify(tls.certificate)}, ${JSON.stringify(tls.key)})`],
          codeReload: () => ['use_reloader=True'],
          staticFiles: () => [`static_files={"/files": ${JSON.stringify(`${folder}/files`)}}`],
        });
        const needs = setup.tls || setup.staticFiles || setup.pythonApi ? { needs: 'development' as const } : {};
        const call = [JSON.stringify(setup.unix ? `unix://${socket}` : host), port, 'app', ...options].join(', ');
        const run = `from werkzeug.serving import run_simple\nfrom wsgi_app import app\n\nrun_simple(${call})\n`;
        return { ...needs, argv: [bin('python'), 'run.py'], files: { 'run.py': run }, stop: 'SIGINT', reload: null, signals: ['SIGINT'] };
      },
    },
  },
};
export default adapter;
