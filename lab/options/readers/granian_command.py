"""Options of Granian: those of its command, with the arguments of the class that the command calls, and the arguments that have no flag."""

import ast
import inspect
import textwrap

from click_command import options_of
from common import line_of, option, show
from granian import cli
from granian.server import common

# The command reads the file; the class takes what is in it.
READ_BY_COMMAND = {"log_dictconfig": "log_config"}


def call_of(function, name):
    return next(it for it in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(function)))) if isinstance(it, ast.Call) and ast.unparse(it.func) == name)


def arguments():
    """What the command gives to the class, by the parameter of the command: `address`, or `HTTP1Settings.keep_alive` of a class within."""
    found = {}
    for keyword in call_of(cli.cli.callback, "Server").keywords:
        if isinstance(keyword.value, ast.Call):
            found |= {it.value.id: f"{ast.unparse(keyword.value.func)}.{it.arg}" for it in keyword.value.keywords}
        else:
            found[READ_BY_COMMAND.get(keyword.arg, keyword.value.id)] = keyword.arg
    return found


def without_flag(known):
    """Arguments of the class that the command never gives; its application and the classes that hold other options aside."""
    for name in inspect.signature(common.AbstractServer.__init__).parameters:
        if name not in {"self", "target", "http1_settings", "http2_settings", *known}:
            line = line_of(common.__file__, rf"^        {name}:")
            yield option([("argument", name)], type="callable", source={"path": "granian/server/common.py", "line": line})


given = arguments()
options = []
for parameter, found in options_of(cli.cli, cli, prefix="GRANIAN"):
    if parameter.name in given:
        found["spellings"].append({"form": "argument", "text": given[parameter.name]})
        options.append(found)
show([*options, *without_flag(given.values())])
