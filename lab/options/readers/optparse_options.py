"""Options of a command that optparse reads; a reader of one server imports `made_by` and `options_of` and adds what it knows of it."""

import ast
import optparse

from common import cut, option

TYPES = {"int": "integer", "long": "integer", "float": "number", "string": "text", "choice": "choice"}


class Parsing(BaseException):
    """Ends a function that would parse; no `except Exception` keeps it."""


def made_by(function, *arguments):
    """The options of the parser that a function makes and is about to parse with."""

    def stop(parser, *_, **__):
        raise Parsing(parser.option_list)

    own = optparse.OptionParser.parse_args
    try:
        optparse.OptionParser.parse_args = stop
        function(*arguments)
    except Parsing as parsing:
        return parsing.args[0]
    finally:
        optparse.OptionParser.parse_args = own
    raise LookupError(f"{function.__name__} parses nothing")


def options_of(found, file, path, command=""):
    """
    Pairs of optparse's own options that set one thing, and the option. --help and --version are left out. The command is written before
    its flags, where flags alone don't tell whose they are.
    """
    calls = written_in(file)
    same = {}
    for given in found:
        if given.action not in ("help", "version"):
            same.setdefault((given.dest, given.action, given.type), []).append(given)
    return [(together, read(together, calls, path, command)) for together in same.values()]


def read(together, calls, path, command):
    given = together[0]
    flags = [flag for it in together for flag in (*it._long_opts, *it._short_opts)]
    line, literal = calls.get(flags[0], (None, False))
    default = default_of(given) if literal else None
    return option(
        [("flag", f"{command} {flag}".strip()) for flag in flags],
        type=type_of(given),
        choices=list(given.choices) if given.choices else None,
        default=default,
        repeatable=given.action in ("append", "append_const", "count"),
        help=None if given.help == optparse.SUPPRESS_HELP else cut((given.help or "").replace("%default", str(given.default))),
        source=line and {"path": path, "line": line},
    )


def type_of(given):
    if given.action == "count":
        return "integer"
    if given.type is None:
        return "switch"
    return "list" if given.nargs and given.nargs > 1 else TYPES[given.type]


def default_of(given):
    """As Python writes it; nothing where there is none, or where a switch is simply off."""
    if given.type is None or given.default in (None, "", [], optparse.NO_DEFAULT):
        return None
    return str(given.default)


def written_in(file):
    """The line of the call that makes each option, by its flags, and whether that call itself writes the default rather than computes it."""
    with open(file, encoding="utf-8") as source:
        calls = [node for node in ast.walk(ast.parse(source.read())) if isinstance(node, ast.Call)]
    found = {}
    for call in calls:
        flags = [it for it in call.args if isinstance(it, ast.Constant) and isinstance(it.value, str) and it.value.startswith("-")]
        defaults = [it.value for it in call.keywords if it.arg == "default"]
        literal = all(isinstance(it, ast.Constant | ast.List) for it in defaults)
        found |= {flag.value: (flag.lineno, literal) for flag in flags}
    return found
