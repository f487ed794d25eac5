"""Options of Daphne: those of its command, the arguments of `Server()` without a flag, and the variable that it reads."""

import inspect

from common import line_of, option, show
from daphne import cli, server
from parsed_command import options_of, parser_of

# Arguments of Server() that are called otherwise than the flag.
ARGUMENTS = {
    "socket_strings": "endpoints",
    "proxy_headers_host": "proxy_forwarded_address_header",
    "proxy_headers_port": "proxy_forwarded_port_header",
}
# The command fills these in where nothing else says where to listen.
DEFAULTS = {"host": cli.DEFAULT_HOST, "port": str(cli.DEFAULT_PORT)}
TYPES = {"application": "callable", "action_logger": "callable", "ready_callable": "callable", "signal_handlers": "boolean", "proxy_forwarded_proto_header": "text"}
PATHS = {"unix_socket", "access_log"}

arguments = inspect.signature(server.Server).parameters


def with_python(action, found):
    name = action.dest
    argument = ARGUMENTS.get(name, name)
    if argument in arguments:
        found["spellings"].append({"form": "argument", "text": argument})
    if name in DEFAULTS:
        found["default"] = DEFAULTS[name]
    if name in PATHS:
        found["type"] = "path"
    return found


def argument(name):
    default = arguments[name].default
    known = default is not inspect.Parameter.empty and default is not None
    return option(
        [("argument", name)],
        type=TYPES.get(name, "integer"),
        default=str(default) if known else None,
        source={"path": "daphne/server.py", "line": line_of(server.__file__, rf"^        {name}\b")},
    )


options = {}
for action, found in options_of(parser_of(cli.CommandLineInterface), cli, "daphne/cli.py"):
    if action.dest in options:
        # --no-server-name is the other side of --server-name, and comes after it.
        options[action.dest]["spellings"][-1:-1] = found["spellings"]
    else:
        options[action.dest] = with_python(action, found)
flagged = {it["text"] for found in options.values() for it in found["spellings"]}
threads = option(
    [("variable", "ASGI_THREADS")],
    type="integer",
    source={"path": "daphne/server.py", "line": line_of(server.__file__, "ASGI_THREADS")},
)
show([*options.values(), *(argument(name) for name in arguments if name not in flagged), threads])
