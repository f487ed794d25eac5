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
          unix: () => (setup.systemd ? [] : [`"server.socket_file": ${JSON.stringify(socket)}`]),
          ipv6: () => [],
          threads: (count) => [`"server.thread_pool": ${count}`],
          bodyLimit: (bytes) => [`"server.max_request_body_size": ${bytes}`],
          tls: () => [
            '"server.ssl_module": "builtin"',
            `"server.ssl_certificate": ${JSON.stringify(tls.certificate)}`,
            `"server.ssl_private_key": ${JSON.stringify(tls.key)}`,
          ],
          systemd: () => [],
          codeReload: () => [],
          configFile: () => [],
          defaultAddress: () => [],
        });
        const address = [`"server.socket_host": "${host}"`, `"server.socket_port": ${port}`];
        const all = [...(setup.configFile || setup.defaultAddress ? [] : address), ...(settings ?? [])].join(', ');
        const named = `[global]\nserver.socket_host = "${host}"\nserver.socket_port = ${port}\n`;
        const [option, file] = setup.configFile ? [['-c', 'site.conf'], { 'site.conf': named }] : [[], {}];
        const serve = `import cherrypy\n\nfrom wsgi_app import app\n\ncherrypy.config.update({${all}})\ncherrypy.tree.graft(app, "/")\n`;
        const signals = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGUSR1'] as const;
        return settings && { argv: [bin('cherryd'), ...option, '-i', 'serve'], files: { 'serve.py': serve, ...file }, stop: 'SIGTERM', reload: null, signals };
      },
    },
    cheroot: {
      app: 'wsgi',
      launch(setup, { bin, host, port, socket }) {
        const switches = switchesOf(setup, {
          unix: () => [],
          ipv6: () => [],
          threads: (count) => ['--threads', `${count}`, '--max-threads', `${count}`],
          // It names no other way: a factory is given as an application is.
          factory: () => [],
          defaultAddress: () => [],
        });
        const bind = setup.unix ? socket : `${setup.ipv6 ? `[${host}]` : host}:${port}`;
        const argv = [
          bin('python'),
          '-m',
          'cheroot',
          setup.factory ? 'factory:create_wsgi_app' : 'wsgi_app:app',
          ...(setup.defaultAddress ? [] : ['--bind', bind]),
          ...(switches ?? []),
        ];
        return switches && { argv, stop: 'SIGINT', reload: null, signals: ['SIGINT'] };
      },
    },
  },
};
export default server;
