import type { ExampleReason } from '../../src/vocabulary/example-reasons.ts';

/** What is asked of a started example: a GET, and a text that its answer of 200 holds; `tls` where the port speaks it. */
export interface ExampleRequest {
  port: number;
  path?: string;
  tls?: true;
  host?: string;
  headers?: Record<string, string>;
  answers: string;
}

/** How an example is started; `command` is the file itself where it is a script. */
export interface ExampleStart {
  /** Whose environment it runs in. */
  server: string;
  command?: string;
  asks: ExampleRequest;
  /** Files that have to be there, by name: what the reader of the text has at hand. */
  files?: Record<string, string>;
  /** The name before .crt and .key of a certificate that has to be there. */
  certificate?: string;
}

/** Every file of content/examples/: how it is started, or why it is not. A part of another example is started with it. */
export const examples: Record<string, ExampleStart | ExampleReason> = {
  'cherrypy/app.dockerfile': 'docker',
  'cherrypy/cheroot.sh': { server: 'cherrypy', asks: { port: 8000, answers: 'Hello from CherryPy' } },
  'cherrypy/cheroot_serve.py': { server: 'cherrypy', command: 'python cheroot_serve.py', asks: { port: 8000, answers: 'Hello from CherryPy' } },
  'cherrypy/django.sh': { server: 'cherrypy', asks: { port: 8080, answers: 'The install worked successfully' } },
  'cherrypy/django_serve.py': { server: 'cherrypy', command: 'sh django.sh', asks: { port: 8080, path: '/static/admin/css/base.css', answers: 'DJANGO' } },
  'cherrypy/flask.sh': { server: 'cherrypy', asks: { port: 8080, answers: 'Hello from Flask' } },
  'cherrypy/flask_app.py': { server: 'cherrypy', command: 'cherryd -i flask_app', asks: { port: 8080, answers: 'Hello from Flask' } },
  'cherrypy/hello.py': { server: 'cherrypy', command: 'python script.py', asks: { port: 8080, answers: 'Hello from CherryPy' } },
  'cherrypy/hello.sh': { server: 'cherrypy', asks: { port: 8080, answers: 'Hello from CherryPy' } },
  'cherrypy/myapp.service': 'systemd',
  'cherrypy/nginx.conf': 'nginx',
  'cherrypy/production.py': { server: 'cherrypy', command: 'cherryd -i production', asks: { port: 8080, answers: 'Hello from Flask' } },
  'cherrypy/script.py': { server: 'cherrypy', command: 'python script.py', asks: { port: 8080, answers: 'Hello from CherryPy' } },
  'cherrypy/serve.py': { server: 'cherrypy', command: 'cherryd -i serve', asks: { port: 8080, answers: 'Hello from CherryPy' } },
  'cherrypy/site.conf': 'part',
  'cherrypy/windows.ps1': 'windows',
  'daphne/app.dockerfile': 'docker',
  'daphne/asgi.sh': { server: 'daphne', asks: { port: 8000, answers: 'Hello' } },
  'daphne/daphne.service': 'systemd',
  'daphne/django.sh': { server: 'daphne', asks: { port: 8000, answers: 'The install worked successfully' } },
  'daphne/flask.sh': { server: 'daphne', asks: { port: 8000, answers: 'Hello' } },
  'daphne/flask_app.py': { server: 'daphne', command: 'daphne flask_app:application', asks: { port: 8000, answers: 'Hello' } },
  'daphne/hello.py': { server: 'daphne', command: 'daphne hello:app', asks: { port: 8000, answers: 'Hello' } },
  'daphne/nginx.conf': 'nginx',
  'daphne/supervisor.conf': 'supervisor',
  'daphne/tls.sh': { server: 'daphne', asks: { port: 8443, tls: true, answers: 'Hello' } },
  'daphne/windows.ps1': 'windows',
  'guides/adapters.py': 'part',
  'guides/asgi.py': { server: 'daphne', command: 'daphne asgi:app', asks: { port: 8000, path: '/there', answers: 'GET /there' } },
  'guides/check.sh': 'nginx',
  'guides/django.sh': {
    server: 'gunicorn',
    files: { 'requirements.txt': 'django\n' },
    asks: { port: 8000, path: '/admin/login/', host: 'example.com', headers: { 'X-Forwarded-Proto': 'https' }, answers: 'Django administration' },
  },
  'guides/flask.sh': { server: 'gunicorn', asks: { port: 8000, answers: 'http 127.0.0.1:8000' } },
  'guides/flask_app.py': { server: 'gunicorn', command: 'gunicorn flask_app:app', asks: { port: 8000, answers: 'http 127.0.0.1:8000' } },
  'guides/gunicorn.conf.py': { server: 'gunicorn', command: 'gunicorn flask_app:app', asks: { port: 8000, answers: 'http 127.0.0.1:8000' } },
  'guides/hello.service': 'systemd',
  'guides/mod_wsgi.sh': 'system',
  'guides/nginx.conf': 'nginx',
  'guides/production.py': {
    server: 'gunicorn',
    command: 'sh django.sh',
    asks: { port: 8000, path: '/admin/login/', host: 'example.com', headers: { 'X-Forwarded-Proto': 'https' }, answers: 'Django administration' },
  },
  'guides/requirements.txt': 'part',
  'guides/setup.sh': 'system',
  'guides/tls.conf': 'nginx',
  'guides/waitress.ps1': 'windows',
  'guides/wsgi.py': { server: 'waitress', command: 'python wsgi.py', asks: { port: 8000, path: '/there', answers: 'GET /there' } },
  'gunicorn/app.dockerfile': 'docker',
  'gunicorn/asgi.sh': { server: 'gunicorn', asks: { port: 8000, answers: 'Hello' } },
  'gunicorn/asgi_app.py': { server: 'gunicorn', command: 'gunicorn -k asgi asgi_app:app', asks: { port: 8000, answers: 'Hello' } },
  'gunicorn/django.sh': { server: 'gunicorn', asks: { port: 8000, answers: 'The install worked successfully' } },
  'gunicorn/flask.sh': { server: 'gunicorn', asks: { port: 8000, answers: 'Hello' } },
  'gunicorn/gunicorn.conf.py': { server: 'gunicorn', command: 'gunicorn hello:app', asks: { port: 8000, answers: 'Hello' } },
  'gunicorn/gunicorn.service': 'systemd',
  'gunicorn/gunicorn.socket': 'systemd',
  'gunicorn/hello.py': { server: 'gunicorn', command: "gunicorn 'hello:create_app()'", asks: { port: 8000, answers: 'Hello' } },
  'gunicorn/nginx.conf': 'nginx',
  'mod-wsgi/apache.conf': 'system',
  'mod-wsgi/app.dockerfile': 'docker',
  'mod-wsgi/django.sh': { server: 'mod-wsgi', asks: { port: 8000, answers: 'The install worked successfully' } },
  'mod-wsgi/flask.sh': { server: 'mod-wsgi', asks: { port: 8000, answers: '"hello":"world"' } },
  'mod-wsgi/flask_app.py': { server: 'mod-wsgi', command: 'sh flask.sh', asks: { port: 8000, answers: '"hello":"world"' } },
  'mod-wsgi/myapp.service': 'systemd',
  'mod-wsgi/nginx.conf': 'nginx',
  'mod-wsgi/tls.sh': { server: 'mod-wsgi', asks: { port: 8443, tls: true, host: 'www.example.com', answers: '"hello":"world"' }, certificate: 'server' },
  'uwsgi/app.dockerfile': 'docker',
  'uwsgi/django.sh': { server: 'uwsgi', asks: { port: 8080, answers: 'The install worked successfully' } },
  'uwsgi/flask.sh': { server: 'uwsgi', asks: { port: 8080, answers: 'Hello from Flask on uWSGI' } },
  'uwsgi/flask_app.py': { server: 'uwsgi', command: 'sh flask.sh', asks: { port: 8080, answers: 'Hello from Flask on uWSGI' } },
  'uwsgi/nginx.conf': 'nginx',
  'uwsgi/production.ini': 'system',
  'uwsgi/uwsgi.service': 'systemd',
  'uwsgi/websocket.py': 'part',
  'waitress/app.dockerfile': 'docker',
  'waitress/django.sh': { server: 'waitress', asks: { port: 8080, answers: 'The install worked successfully' } },
  'waitress/flask.sh': { server: 'waitress', asks: { port: 8080, answers: 'Hello from Flask on Waitress' } },
  'waitress/flask_app.py': {
    server: 'waitress',
    command: 'waitress-serve --listen=127.0.0.1:8080 flask_app:app',
    asks: { port: 8080, answers: 'Hello from Flask' },
  },
  'waitress/hello.py': {
    server: 'waitress',
    command: 'waitress-serve --listen=127.0.0.1:8080 hello:app',
    asks: { port: 8080, answers: 'Hello from Waitress' },
  },
  'waitress/nginx.conf': 'nginx',
  'waitress/serve.py': { server: 'waitress', command: 'python serve.py', asks: { port: 8080, answers: 'Hello from Waitress' } },
  'waitress/waitress.service': 'systemd',
  'waitress/windows.ps1': 'windows',
  'werkzeug/debug.sh': { server: 'werkzeug', asks: { port: 5001, answers: 'Hello' } },
  'werkzeug/dev.env': 'part',
  'werkzeug/django.sh': { server: 'werkzeug', asks: { port: 5000, answers: 'Hello' } },
  'werkzeug/django_app.py': { server: 'werkzeug', command: 'python django_app.py', asks: { port: 5000, answers: 'Hello' } },
  'werkzeug/flask.sh': { server: 'werkzeug', asks: { port: 5000, answers: 'Hello' } },
  'werkzeug/hello.py': { server: 'werkzeug', command: 'flask --app hello run', asks: { port: 5000, answers: 'Hello' } },
  'werkzeug/production.ps1': 'windows',
  'werkzeug/production.sh': { server: 'waitress', asks: { port: 8000, answers: 'Hello' } },
  'werkzeug/run.py': { server: 'werkzeug', command: 'python run.py', asks: { port: 5000, answers: 'Hello' } },
};
