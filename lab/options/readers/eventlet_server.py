"""Options of eventlet: the arguments of `eventlet.wsgi.server()` and of `eventlet.listen()`, which makes its socket."""

import warnings

# It says on import that it is deprecated.
warnings.simplefilter("ignore")
import eventlet.convenience
import eventlet.wsgi
from common import show
from signatures import arguments, parameters

server = parameters(
    eventlet.wsgi.server,
    types={
        "sock": "object",
        "site": "callable",
        "log": "object",
        "environ": "object",
        "max_size": "integer",
        "protocol": "object",
        "server_event": "object",
        "minimum_chunk_size": "integer",
        "custom_pool": "object",
        "socket_timeout": "number",
    },
)
server["max_size"]["default"] = str(eventlet.wsgi.DEFAULT_MAX_SIMULTANEOUS_REQUESTS)
server["minimum_chunk_size"]["default"] = str(eventlet.wsgi.MINIMUM_CHUNK_SIZE)
for name in ("protocol", "server_event"):
    server[name]["deprecated"] = "Deprecated."
listen = parameters(
    eventlet.convenience.listen,
    types={"addr": "object", "family": "object", "reuse_port": "boolean"},
    defaults={"family": eventlet.convenience.socket.AF_INET.name},
)
show(arguments({**server, **listen}))
