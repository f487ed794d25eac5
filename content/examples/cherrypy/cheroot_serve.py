# Bare Cheroot with limits and a clean stop on SIGTERM: python cheroot_serve.py
import signal
import sys

from cheroot import wsgi

from hello import app

server = wsgi.Server(("127.0.0.1", 8000), app, numthreads=20, request_queue_size=128)
server.max_request_header_size = 64 * 1024
server.max_request_body_size = 10 * 1024 * 1024
server.keep_alive_conn_limit = 100

signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(0))
server.safe_start()
