"""Options of wsgiref's server: the arguments of `make_server()` and `serve_forever()`, and the attributes of its classes and of the mixins of socketserver."""

import inspect
import socketserver
import wsgiref.simple_server

from common import show
from signatures import arguments, attributes, parameters

ROOT = "Lib/"
Server, Handler = wsgiref.simple_server.WSGIServer, wsgiref.simple_server.WSGIRequestHandler
# Server classes are subclassed for these, handler classes for `timeout`.
NAMES = {
    Server: ["request_queue_size", "allow_reuse_address", "allow_reuse_port", "address_family"],
    socketserver.ThreadingMixIn: ["daemon_threads", "block_on_close"],
    socketserver.ForkingMixIn: ["max_children"],
    Handler: ["timeout"],
}
TYPES = {"allow_reuse_address": "boolean", "allow_reuse_port": "boolean", "address_family": "object", "timeout": "number"}

make = parameters(
    wsgiref.simple_server.make_server,
    root=ROOT,
    types={"host": "text", "port": "integer", "app": "callable", "server_class": "object", "handler_class": "object"},
)
poll = parameters(socketserver.BaseServer.serve_forever, root=ROOT)
set_in = {}
for owner, names in NAMES.items():
    for name in names:
        definer = next(it for it in inspect.getmro(owner) if name in vars(it))
        # As long as the queue may be on this machine.
        found = attributes(definer, [name], root=ROOT, types=TYPES, defaults={"request_queue_size": None})
        set_in |= found
show(arguments({**make, **poll, **set_in}))
