"""Options of Tornado for WSGI: the arguments of `HTTPServer()`, of `listen()`, `start()` and of `WSGIContainer()`."""

import inspect
import re

import tornado.http1connection
import tornado.httpserver
import tornado.iostream
import tornado.netutil
import tornado.tcpserver
import tornado.wsgi
from common import show
from signatures import arguments, help_of, parameters

Server = tornado.httpserver.HTTPServer
# What counts where nothing is given is written where the value is used.
WRITTEN = {
    "idle_connection_timeout": Server,
    "chunk_size": tornado.http1connection.HTTP1ConnectionParameters,
    "max_header_size": tornado.http1connection.HTTP1ConnectionParameters,
    "max_buffer_size": tornado.iostream.BaseIOStream,
}
connection = tornado.http1connection.HTTP1ConnectionParameters.__init__.__doc__
# The connection has other words for two arguments.
connection = connection.replace("header_timeout:", "idle_connection_timeout:").replace("decompress:", "decompress_request:")

container = parameters(tornado.wsgi.WSGIContainer.__init__, types={"wsgi_application": "callable", "executor": "object"})
server = parameters(Server.initialize, docs=connection, types={"request_callback": "callable", "ssl_options": "object"})
listen = parameters(tornado.tcpserver.TCPServer.listen, types={"family": "object", "flags": "integer"}, defaults={"family": "AF_UNSPEC"})
start = parameters(tornado.tcpserver.TCPServer.start)


def prose(*texts):
    """By parameter, the first sentence of the documentation that names it."""
    sentences = [" ".join(it.split()) for text in texts for block in re.split(r"\n\s*\n", text) for it in re.split(r"(?<=\.)\s+(?=[A-Z`])", block)]
    return lambda name: next((it for it in sentences if f"``{name}``" in it or f" {name} " in it), None)


def fill(found, *texts):
    say = prose(*texts)
    for name, known in found.items():
        known["help"] = known["help"] or help_of(say(name) or "")
    return found


about_start = tornado.tcpserver.TCPServer.start.__doc__
fill(container, tornado.wsgi.WSGIContainer.__doc__)
fill(server, Server.__doc__.partition(".. versionchanged")[0])
fill(listen, tornado.netutil.bind_sockets.__doc__)
fill(start, about_start)
for name in start:
    start[name]["deprecated"] = help_of(about_start.partition(".. deprecated:: 6.2")[2])
for name in ("address", "family"):
    listen[name]["help"] = help_of(re.search(rf"{name.title()} may be .*?(?=\n\n)", tornado.netutil.bind_sockets.__doc__, re.S)[0])
listen["port"]["help"] = help_of(tornado.netutil.bind_sockets.__doc__.split("\n")[0])
for name, where in WRITTEN.items():
    server[name]["default"] = re.search(rf"{name} or (\d+)", inspect.getsource(where))[1]
show(arguments({**container, **server, **listen, **start}))
