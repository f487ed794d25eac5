import { runtimeVersion } from '../runner/runtime.ts';
import type { Adapter, Place, Setup } from '../adapter.ts';
import { argumentsFor, bindOf } from '../arguments.ts';

// CherryPy's tools serve its own pages and no grafted application: a page that hands over what CherryPy makes of the request.
const page = `class Root:
    @cherrypy.expose
    def default(self, *parts, **query):
        def start_response(status, headers, exc_info=None):
            cherrypy.response.status = status
            cherrypy.response.headers.update(headers)

        request = cherrypy.request
        seen = {"REMOTE_ADDR": request.remote.ip, "wsgi.url_scheme": request.base.split(":")[0]}
        return b"".join(app({**request.wsgi_environ, **seen}, start_response))


`;

/** The program that cherryd imports, or that starts the engine itself. */
function programOf({ trust, user, pythonApi, reusePort }: Setup, settings: string[], { host, port }: Place): string {
  return [
    'import cherrypy\n',
    reusePort ? 'from cheroot.wsgi import Server\nfrom cherrypy.process.servers import ServerAdapter\n' : '',
    '\nfrom wsgi_app import app\n\n',
    trust ? `\n${page}` : '',
    `cherrypy.config.update({${settings.join(', ')}})\n`,
    trust ? 'cherrypy.tree.mount(Root(), "/", {"/": {"tools.proxy.on": True}})\n' : 'cherrypy.tree.graft(app, "/")\n',
    // Its own server is not started on a port that answers; what the documentation of ServerAdapter starts has no address to ask.
    reusePort
      ? `cherrypy.server.unsubscribe()\nServerAdapter(cherrypy.engine, Server(("${host}", ${port}), cherrypy.tree, reuse_port=True)).subscribe()\n`
      : '',
    user ? `cherrypy.process.plugins.DropPrivileges(cherrypy.engine, uid="${user}", gid="${user}").subscribe()\n` : '',
    pythonApi ? 'cherrypy.engine.start()\ncherrypy.engine.block()\n' : '',
  ].join('');
}

/** A program that makes a server of Cheroot's, where the command has no option for what is asked. */
function cherootProgram({ reusePort, tls: isSecure, clientCertificates }: Setup, { host, port, tls }: Place): string {
  const [certificate, key] = [JSON.stringify(tls.certificate), JSON.stringify(tls.key)];
  return [
    clientCertificates ? 'import ssl\n\n' : '',
    'from cheroot import wsgi\n',
    isSecure ? 'from cheroot.ssl.builtin import BuiltinSSLAdapter\n' : '',
    'from wsgi_app import app\n\n',
    `server = wsgi.Server(("${host}", ${port}), app${reusePort ? ', reuse_port=True' : ''})\n`,
    isSecure ? `server.ssl_adapter = BuiltinSSLAdapter(${certificate}, ${key})\n` : '',
    clientCertificates ? `server.ssl_adapter.context.verify_mode = ssl.CERT_REQUIRED\nserver.ssl_adapter.context.load_verify_locations(${certificate})\n` : '',
    'server.start()\n',
  ].join('');
}

const adapter: Adapter = {
  distribution: 'cherrypy',
  async version(instance) {
    if (instance.configuration === 'cheroot') return { server: (await runtimeVersion(instance, 'cheroot')).server };
    const [cherrypy, cheroot] = [await runtimeVersion(instance, 'cherrypy'), await runtimeVersion(instance, 'cheroot')];
    return { server: cherrypy.server, host: `Cheroot ${cheroot.server}` };
  },
  configurations: {
    cherrypy: {
      app: 'wsgi',
      offers: [
        'unix',
        'ipv6',
        'threads',
        'bodyLimit',
        'tls',
        'trust',
        'gateway',
        'systemd',
        'codeReload',
        'configFile',
        'defaultAddress',
        'pythonApi',
        'user',
        'backlog',
        'reusePort',
      ],
      launch(setup, place) {
        const { bin, host, port, socket, tls } = place;
        if (setup.gateway === 'uwsgi') return null;
        const settings = argumentsFor(setup, {
          unix: () => (setup.systemd ? [] : [`"server.socket_file": ${JSON.stringify(socket)}`]),
          threads: (count) => [`"server.thread_pool": ${count}`],
          backlog: (length) => [`"server.socket_queue_size": ${length}`],
          bodyLimit: (bytes) => [`"server.max_request_body_size": ${bytes}`],
          tls: () => [`"server.ssl_certificate": ${JSON.stringify(tls.certificate)}`, `"server.ssl_private_key": ${JSON.stringify(tls.key)}`],
        });
        const address = [`"server.socket_host": "${host}"`, `"server.socket_port": ${port}`];
        const all = [...(setup.configFile || setup.defaultAddress ? [] : address), ...settings];
        const named = `[global]\nserver.socket_host = "${host}"\nserver.socket_port = ${port}\n`;
        const options = [...(setup.configFile ? ['-c', 'site.conf'] : []), ...(setup.gateway ? [setup.gateway === 'fastcgi' ? '-f' : '-s'] : [])];
        const needs = setup.user || setup.reusePort ? { needs: 'code' as const } : setup.gateway ? { needs: 'extra' as const } : {};
        return {
          ...needs,
          argv: setup.pythonApi ? [bin('python'), 'serve.py'] : [bin('cherryd'), ...options, '-i', 'serve'],
          files: { 'serve.py': programOf(setup, all, place), ...(setup.configFile && { 'site.conf': named }) },
          stop: 'SIGTERM',
          reload: null,
          signals: ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGUSR1'],
        };
      },
    },
    cheroot: {
      app: 'wsgi',
      // It names no way to give a factory: as an application is.
      offers: ['unix', 'ipv6', 'systemd', 'threads', 'factory', 'defaultAddress', 'pythonApi', 'reusePort', 'tls', 'clientCertificates'],
      places: ['--bind'],
      launch(setup, place) {
        const { bin, socket } = place;
        const how = { stop: 'SIGINT', reload: null, signals: ['SIGINT'] } as const;
        const isCode = setup.reusePort ?? setup.tls;
        const program = cherootProgram(setup, place);
        if (setup.pythonApi ?? isCode) return { ...how, ...(isCode && { needs: 'code' }), argv: [bin('python'), 'serve.py'], files: { 'serve.py': program } };
        const bind = setup.unix && !setup.systemd ? socket : bindOf(place);
        const application = setup.factory ? 'factory:create_wsgi_app' : 'wsgi_app:app';
        const options = argumentsFor(setup, { threads: (count) => ['--threads', `${count}`, '--max-threads', `${count}`] });
        return { ...how, argv: [bin('python'), '-m', 'cheroot', application, ...(setup.defaultAddress ? [] : ['--bind', bind]), ...options] };
      },
    },
  },
};
export default adapter;
