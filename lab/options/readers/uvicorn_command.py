"""Options of Uvicorn: those of its command, and the arguments of `uvicorn.run()` and `uvicorn.Config()` that have no flag."""

import importlib
import inspect

from click_command import options_of
from common import line_of, option, show
from uvicorn import config

# `uvicorn.main` is the command to Python, once it's imported.
main = importlib.import_module("uvicorn.main")

# Config reads these variables itself where neither the flag nor the argument is given.
VARIABLES = {"workers": "WEB_CONCURRENCY", "forwarded_allow_ips": "FORWARDED_ALLOW_IPS"}
# Words for an option that takes the path of a class or function too.
WORDS = {"loop": config.LOOP_FACTORIES, "http": config.HTTP_PROTOCOLS, "ws": config.WS_PROTOCOLS}
TYPES = {"app": "text", "timeout_notify": "integer", "callback_notify": "callable", "ssl_context_factory": "callable"}

arguments = {**inspect.signature(config.Config).parameters, **inspect.signature(main.run).parameters}


def with_python(given, found):
    name = given.name
    if name in VARIABLES:
        found["spellings"].append({"form": "variable", "text": VARIABLES[name]})
    if name in arguments:
        found["spellings"].append({"form": "argument", "text": name})
        if name == "uds" or "os.PathLike" in str(arguments[name].annotation):
            found["type"] = "path"
    if name in WORDS:
        found["choices"] = list(WORDS[name])
    return found


def argument(name):
    default = arguments[name].default
    variables = [("variable", it.envvar) for it in main.main.params if it.name == name]
    return option(
        [("argument", name), *variables],
        type=TYPES[name],
        default=str(default) if isinstance(default, int) else None,
        source={"path": "uvicorn/config.py", "line": line_of(config.__file__, rf"^        {name}: ")},
    )


options = options_of(main.main, main)
flagged = {given.name for given, _ in options}
show([*(with_python(*it) for it in options), *(argument(name) for name in arguments if name not in flagged)])
