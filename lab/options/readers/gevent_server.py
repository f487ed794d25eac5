"""Options of gevent.pywsgi: the arguments of `WSGIServer()`, those for TLS that it passes on, of `serve_forever()`, and the attributes of the class."""

import re

import gevent.baseserver
import gevent.pywsgi
import gevent.server
import gevent.ssl
from common import line_of, option, show
from signatures import arguments, attributes, help_of, parameters

ROOT = "src/"
Base, Stream, Server = gevent.baseserver.BaseServer, gevent.server.StreamServer, gevent.pywsgi.WSGIServer

# A word that means what the class itself would do is not a default.
own = parameters(
    Server.__init__,
    root=ROOT,
    docs=f"{Base.__doc__}\n{Server.__doc__}",
    types={"listener": "object", "application": "callable", "backlog": "integer", "spawn": "object", "log": "object", "error_log": "object"},
    defaults={"spawn": None, "log": None, "error_log": None},
)
own["handler_class"] |= {**attributes(Server, ["handler_class"], root=ROOT)["handler_class"], "type": "callable", "source": own["handler_class"]["source"]}
own["environ"]["type"] = "object"
# The same word is an attribute that holds the default.
own["backlog"]["default"] = str(Stream.backlog)
own["backlog"]["help"] = attributes(Stream, ["backlog"], root=ROOT)["backlog"]["help"]

taken = line_of(gevent.server.__file__, r"pop\('ssl_context'\)")
said = re.search(r"If the \*ssl_context\* .*?(?=\n\n)", Stream.__doc__, re.S)[0]
context = [option([("argument", "ssl_context")], type="object", help=help_of(said), source={"path": "src/gevent/server.py", "line": taken})]
tls = parameters(
    gevent.ssl.wrap_socket,
    root=ROOT,
    types={"keyfile": "path", "certfile": "path", "cert_reqs": "object", "ssl_version": "object", "ca_certs": "path", "ciphers": "text"},
    skip=("sock", "server_side"),
)
stop = parameters(Base.serve_forever, root=ROOT, types={"stop_timeout": "number"})
stop["stop_timeout"] |= attributes(Base, ["stop_timeout"], root=ROOT)["stop_timeout"] | {"type": "number"}
counts = attributes(Base, ["max_accept", "min_delay", "max_delay"], root=ROOT, types={"max_delay": "number"})
address = attributes(Stream, ["reuse_addr"], root=ROOT, types={"reuse_addr": "integer"})
environ = attributes(Server, ["environ_class"], root=ROOT, types={"environ_class": "object"})
show([*arguments(own), *context, *arguments({**tls, **stop, **counts, **address, **environ})])
