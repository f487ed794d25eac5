"""Options of a command that argparse reads: parsed_command.py <module> <what has the parser> <path of the module in its release>

What has the parser is a name in the module: a parser, a class or an object with an attribute `parser`, or a function that returns one, or
that makes one and parses with it, such as main(). A reader of one server that knows more of it imports `options_of` and adds that.
"""

import argparse
import importlib
import inspect
import sys

from common import cut, line_of, option, show

TYPES = {int: "integer", float: "number", str: "text", bool: "boolean"}


class Parsing(BaseException):
    """Ends a function that would parse; no `except Exception` keeps it."""


def parser_of(found):
    if inspect.isclass(found):
        found = found()
    if isinstance(found, argparse.ArgumentParser):
        return found
    if hasattr(found, "parser"):
        return parser_of(found.parser)
    return made_by(found)


def made_by(function):
    """The parser that a function returns or is about to parse with."""

    def stop(parser, *_, **__):
        raise Parsing(parser)

    own = {name: getattr(argparse.ArgumentParser, name) for name in ("parse_args", "parse_known_args")}
    try:
        for name in own:
            setattr(argparse.ArgumentParser, name, stop)
        return parser_of(function())
    except Parsing as parsing:
        return parsing.args[0]
    finally:
        for name, method in own.items():
            setattr(argparse.ArgumentParser, name, method)


def options_of(parser, module, path):
    """Pairs of argparse's own action and the option, which a server may add to. --help, --version and what isn't a flag are left out."""
    own = (argparse._HelpAction, argparse._VersionAction)
    return [(action, read(action, parser, module.__file__, path)) for action in parser._actions if action.option_strings and not isinstance(action, own)]


def read(action, parser, file, path):
    flags = flags_of(action)
    line = line_of(file, rf"""["']{flags[0]}["']""")
    help = None if action.help in (None, argparse.SUPPRESS) else parser._get_formatter()._expand_help(action)
    return option(
        [("flag", flag) for flag in flags],
        type=type_of(action),
        choices=None if action.choices is None else [str(getattr(it, "value", it)) for it in action.choices],
        default=default_of(action),
        repeatable=isinstance(action, argparse._AppendAction | argparse._AppendConstAction | argparse._CountAction | argparse._ExtendAction),
        help=cut(help),
        source=None if line is None else {"path": path, "line": line},
    )


def flags_of(action):
    """Long ones first, then short ones, then what turns it off."""
    off = [flag for flag in action.option_strings if isinstance(action, argparse.BooleanOptionalAction) and flag.startswith("--no-")]
    return [*sorted((flag for flag in action.option_strings if flag not in off), key=lambda flag: not flag.startswith("--")), *off]


def type_of(action):
    if isinstance(action, argparse.BooleanOptionalAction):
        return "boolean"
    if action.nargs == 0:
        return "integer" if isinstance(action, argparse._CountAction) else "switch"
    if action.choices is not None:
        return "choice"
    if action.nargs in ("*", "+", argparse.REMAINDER) or isinstance(action.nargs, int) and action.nargs > 1:
        return "list"
    return "path" if isinstance(action.type, argparse.FileType) else TYPES.get(action.type, "text")


def default_of(action):
    """As Python writes it; nothing where there is none, where a switch is simply off, or where it only marks that nothing was given."""
    known, kind = action.default, type_of(action)
    if kind == "switch" or known in (None, "", argparse.SUPPRESS) or isinstance(known, bool) and kind != "boolean":
        return None
    if isinstance(known, list | tuple):
        return " ".join(map(str, known)) or None
    return str(known) if isinstance(known, int | float | str) else None


if __name__ == "__main__":
    module = importlib.import_module(sys.argv[1])
    found = module
    for name in sys.argv[2].split("."):
        found = getattr(found, name)
    show([it for _, it in options_of(parser_of(found), module, sys.argv[3])])
