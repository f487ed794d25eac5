# Patch before anything else is imported.
from gevent import monkey

monkey.patch_all()

import os
import signal

import gevent
from gevent.pool import Pool
from gevent.pywsgi import WSGIServer

from flask_app import app

host = os.environ.get("HOST", "127.0.0.1")
# At most 1000 connections, idle ones included; without a pool, a stop waits for no request.
server = WSGIServer((host, 8000), app, backlog=1024, spawn=Pool(1000))
gevent.signal_handler(signal.SIGTERM, server.close)
# What requests and open connections get; docker stop waits 10 s.
server.serve_forever(stop_timeout=8)
