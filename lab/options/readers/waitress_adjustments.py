"""Options of Waitress: the adjustments that `serve()` takes, and what `waitress-serve --help` says of their flags."""

import re

from common import cut, line_of, option, show
from waitress import adjustments, runner
from waitress.adjustments import Adjustments

TYPES = {
    adjustments.asbool: "boolean",
    int: "integer",
    str: "text",
    adjustments.str_iftruthy: "text",
    adjustments.slash_fixed_str: "text",
    adjustments.asoctal: "text",
    adjustments.aslist: "list",
    adjustments.asset: "list",
    adjustments.as_socket_list: "object",
}
SOURCE = open(adjustments.__file__, encoding="utf-8").read()
HELP = {
    name: text
    for name, text in re.findall(r"^    --(?:\[no-\])?([a-z0-9-]+).*\n((?:(?:        .*)?\n)+)", runner.HELP, re.M)
}


def comment(name):
    """The comment above an attribute of Adjustments."""
    found = re.search(rf"((?:^    #.*\n)+)^    {name} =", SOURCE, re.M)
    return re.sub(r"^    # ?", "", found[1], flags=re.M) if found else None


def default(name, value):
    if name == "unix_socket_perms":
        return oct(value)[2:]
    if value is None or value == "" or value == [] or value == set():
        return None
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


def read(name, kind):
    flag = name.replace("_", "-")
    # parse_args makes a flag of every adjustment; a socket can't be written there.
    flags = [] if name == "sockets" else [("flag", f"--{flag}")]
    if kind is adjustments.asbool:
        flags.append(("flag", f"--no-{flag}"))
    return option(
        [*flags, ("argument", name)],
        type="path" if name == "unix_socket" else TYPES[kind],
        choices=sorted(adjustments.KNOWN_PROXY_HEADERS) if name == "trusted_proxy_headers" else None,
        default=default(name, getattr(Adjustments, name)),
        repeatable=name == "listen",
        deprecated=(re.search(rf'"({name} will be removed[^"]*)"', SOURCE) or [None, None])[1],
        help=cut(HELP.get(flag) or comment(name)),
        source={"path": "src/waitress/adjustments.py", "line": line_of(adjustments.__file__, rf"^    {name} =")},
    )


call = option(
    [("flag", "--call")],
    type="switch",
    help=cut(HELP["call"]),
    source={"path": "src/waitress/runner.py", "line": line_of(runner.__file__, r"^    --call")},
)
show([call, *(read(name, kind) for name, kind in Adjustments._params)])
