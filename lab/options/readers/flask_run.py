"""Options of `flask run` and of `flask` itself, joined with the arguments of `werkzeug.serving.run_simple()` that they set."""

import flask.cli
import flask.helpers
import werkzeug._reloader
import werkzeug.debug
import werkzeug.serving
from click_command import options_of
from common import line_of, option, show
from signatures import arguments, parameters

SAME = {
    "app": "application",
    "host": "hostname",
    "port": "port",
    "cert": "ssl_context",
    "reload": "use_reloader",
    "debugger": "use_debugger",
    "with_threads": "threaded",
    "extra_files": "extra_files",
    "exclude_patterns": "exclude_patterns",
}
TYPES = {"extra_files": "list", "exclude_patterns": "list"}


def of_flask(given, found):
    found["source"]["in"] = "flask"
    if given.name in TYPES:
        found["type"] = TYPES[given.name]
    if given.name in SAME:
        found["spellings"].append({"form": "argument", "text": SAME[given.name]})
    return found


run = {given.name: of_flask(given, found) for given, found in options_of(flask.cli.run_command, flask.cli, "src/", "FLASK_RUN")}
group = {given.name: of_flask(given, found) for given, found in options_of(flask.cli.cli, flask.cli, "src/")}
del group["version"]
# The group and the command have the same option; each has its own variable.
debug = run.pop("debug")
group["debug"]["spellings"] += [it for it in debug["spellings"] if it not in group["debug"]["spellings"]]

simple = parameters(werkzeug.serving.run_simple, root="src/", types={"request_handler": "object", "static_files": "object"}, skip=tuple(SAME.values()))
simple["reloader_type"] |= {"type": "choice", "choices": list(werkzeug._reloader.reloader_loops)}
pin = option(
    [("variable", "WERKZEUG_DEBUG_PIN")],
    type="text",
    source={"path": "src/werkzeug/debug/__init__.py", "line": line_of(werkzeug.debug.__file__, "WERKZEUG_DEBUG_PIN")},
)
dotenv = option(
    [("variable", "FLASK_SKIP_DOTENV")],
    type="boolean",
    help="Get whether the user has disabled loading default dotenv files by setting FLASK_SKIP_DOTENV.",
    source={"in": "flask", "path": "src/flask/helpers.py", "line": line_of(flask.helpers.__file__, r'environ\.get\("FLASK_SKIP_DOTENV')},
)
show([*(group[name] for name in ("app", "debug", "env_file")), dotenv, *run.values(), *arguments(simple), pin])
