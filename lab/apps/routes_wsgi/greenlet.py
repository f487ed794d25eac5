"""/greenlet: logs whether this very code runs in a greenlet that another one switched to."""

import sys


def in_greenlet():
    module = sys.modules.get("greenlet")
    return module is not None and module.getcurrent().parent is not None


def app(environ, start_response, request):
    request.log("runs", greenlet=in_greenlet())
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "0")])
    return [b""]
