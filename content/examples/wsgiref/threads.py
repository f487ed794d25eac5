from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from hello import app


class ThreadingWSGIServer(ThreadingMixIn, WSGIServer):
    # Ctrl+C ends requests that still run.
    daemon_threads = True


class Handler(WSGIRequestHandler):
    # Seconds that a client may send nothing, or take nothing.
    timeout = 10


with make_server("127.0.0.1", 8000, app, ThreadingWSGIServer, Handler) as httpd:
    httpd.serve_forever()
