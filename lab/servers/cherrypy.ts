import { runtimeVersion } from '../runner/runtime.ts';
import { switchesOf, type Server } from '../server.ts';

const server: Server = {
  async version(instance) {
    if (instance.configuration === 'cheroot') return { server: (await runtimeVersion(instance, 'cheroot')).server };
    const [cherrypy, cheroot] = [await runtimeVersion(instance, 'cherrypy'), await runtimeVersion(instance, 'cheroot')];
    return { server: cherrypy.server, host: `Cheroot ${cheroot.server}` };
  },
  configurations: {
    cherrypy: {
      app: 'wsgi',
      launch(setup, { bin, host, port, socket, tls }) {
        const settings = switchesOf(setup, {
          unix: () => [`"server.socket_file": ${JSON.stringify(socket)}`],
          ipv6: () => [],
          threads: (count) => [`"server.thread_pool": ${count}`],
          bodyLimit: (bytes) => [`"server.max_request_body_size": ${bytes}`],
          tls: () => [
            '"server.ssl_module": "builtin"',
            `"server.ssl_certificate": ${JSON.stringify(tls.certificate)}`,
            `"server.ssl_private_key": ${JSON.stringify(tls.key)}`,
          ],
          accessLog: () => [],
        });
        const all = [`"server.socket_host": "${host}"`, `"server.socket_port": ${port}`, ...(settings ?? [])].join(', ');
        const serve = `import cherrypy\n\nfrom wsgi_app import app\n\ncherrypy.config.update({${all}})\ncherrypy.tree.graft(app, "/")\n`;
        const signals = ['SIGTERM', 'SIGHUP', 'SIGUSR1'] as const;
        return settings && { argv: [bin('cherryd'), '-i', 'serve'], files: { 'serve.py': serve }, stop: 'SIGTERM', reload: null, signals };
      },
    },
    cheroot: {
      app: 'wsgi',
      launch(setup, { bin, host, port, socket }) {
        const switches = switchesOf(setup, { unix: () => [], ipv6: () => [], threads: (count) => ['--threads', `${count}`, '--max-threads', `${count}`] });
        const bind = setup.unix ? socket : `${setup.ipv6 ? `[${host}]` : host}:${port}`;
        const argv = [bin('python'), '-m', 'cheroot', 'wsgi_app:app', '--bind', bind, ...(switches ?? [])];
        return switches && { argv, stop: 'SIGINT', reload: null, signals: ['SIGINT'] };
      },
    },
  },
};
export default server;
