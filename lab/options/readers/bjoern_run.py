"""Options of bjoern: the arguments of `run()` and `listen()`, what both take of `statsd`, and the socket of `server_run()`."""

import inspect
import re

import bjoern
from common import line_of, option, show
from signatures import arguments, parameters

said = dict(re.findall(r"'(\w+)' -- (.+)", bjoern.listen.__doc__))
listen = parameters(bjoern.listen, types={"wsgi_app": "callable", "host": "text", "port": "integer"}, help=said)
socket = parameters(bjoern.server_run, types={"sock": "object"}, skip=("wsgi_app", "statsd"))
statsd = option([("argument", "statsd")], type="object", source={"path": "bjoern.py", "line": line_of(bjoern.__file__, r"kwargs\.pop\('statsd'")})
TYPES = {"enable": "boolean", "port": "integer"}


def entry(name):
    line = line_of(bjoern.__file__, rf"statsd(?:\[|\.get\()'{name}'")
    return option([("argument", f"statsd['{name}']")], type=TYPES.get(name, "text"), source={"path": "bjoern.py", "line": line})


entries = re.findall(r"statsd(?:\[|\.get\()'(\w+)'", inspect.getsource(bjoern.server_run))
show([*arguments({**listen, **socket}), statsd, *map(entry, entries)])
