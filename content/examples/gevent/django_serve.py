# Next to manage.py. Patch before Django is imported.
from gevent import monkey

monkey.patch_all()

import signal

import gevent
from gevent.pool import Pool
from gevent.pywsgi import WSGIServer

from mysite.wsgi import application

server = WSGIServer(("127.0.0.1", 8000), application, backlog=1024, spawn=Pool(1000))
gevent.signal_handler(signal.SIGTERM, server.close)
server.serve_forever(stop_timeout=8)
