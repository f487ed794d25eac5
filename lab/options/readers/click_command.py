"""Options of a command made with click: click_command.py <module> <command in it> [<path before the package> [<prefix of variables>]]

The prefix is wanted where the command doesn't bring its own, but is called with one. A reader of one server that knows more of it imports `options_of` and adds that.
"""

import ast
import importlib
import sys

import click
from common import cut, option, show

TYPES = {
    click.types.StringParamType: "text",
    click.types.IntParamType: "integer",
    click.types.FloatParamType: "number",
    click.types.BoolParamType: "boolean",
    click.Path: "path",
    click.File: "path",
    click.Choice: "choice",
    click.Tuple: "list",
}


def options_of(command, module, before="", prefix=None):
    """Pairs of click's own parameter and the option, which a server may add to. What click itself brings (--help) is left out."""
    prefix = prefix or command.context_settings.get("auto_envvar_prefix")
    path, lines = source_of(module, before)
    return [(given, read(given, prefix, path, lines)) for given in command.params if isinstance(given, click.Option)]


def read(given, prefix, path, lines):
    deprecated = getattr(given, "deprecated", False)
    return option(
        [*(("flag", flag) for flag in flags_of(given)), *(("variable", name) for name in variables_of(given, prefix))],
        type=type_of(given),
        choices=[str(getattr(it, "value", it)) for it in given.type.choices] if isinstance(given.type, click.Choice) else None,
        default=default_of(given),
        repeatable=bool(given.multiple or given.count),
        deprecated=(deprecated if isinstance(deprecated, str) else "deprecated") if deprecated else None,
        help=cut(given.help),
        source=next(({"path": path, "line": lines[flag]} for flag in given.opts if flag in lines), None),
    )


def flags_of(given):
    """Long ones first, then short ones, then what turns it off."""
    return [*sorted(given.opts, key=lambda flag: not flag.startswith("--")), *given.secondary_opts]


def variables_of(given, prefix):
    named = given.envvar or ()
    named = [named] if isinstance(named, str) else list(named)
    # click looks for the variable of a prefix only where the option names none, and by the name of its parameter.
    automatic = [f"{prefix}_{given.name.upper()}"] if prefix and given.allow_from_autoenv and given.name and not named else []
    return named + automatic


def type_of(given):
    if given.count:
        return "integer"
    if given.is_flag:
        return "boolean" if given.secondary_opts else "switch"
    if given.nargs != 1:
        return "list"
    return next((name for kind, name in TYPES.items() if isinstance(given.type, kind)), "text")


def default_of(given):
    """As Python writes it; nothing where there is none, where it is computed, or where a switch is simply off."""
    known = given.to_info_dict().get("default")
    if isinstance(given.show_default, str):
        return given.show_default
    if known is None or known is False and type_of(given) == "switch" or callable(known) or known == "" or known == ():
        return None
    return " ".join(map(str, known)) if isinstance(known, list | tuple) else str(getattr(known, "value", known))


def source_of(module, before=""):
    """The path of a module in its release, and the lines that flags are first written in as whole strings, such as "--log/--no-log"."""
    top = module.__name__.split(".")[0]
    tail = module.__file__.replace("\\", "/").rsplit(f"/{top}/", 1)[-1]
    with open(module.__file__, encoding="utf-8") as file:
        strings = [it for it in ast.walk(ast.parse(file.read())) if isinstance(it, ast.Constant) and isinstance(it.value, str)]
    lines = {}
    for string in sorted(strings, key=lambda it: it.lineno):
        if string.value.startswith("-") and " " not in string.value.strip():
            for flag in string.value.split("/"):
                lines.setdefault(flag.strip(), string.lineno)
    return f"{before}{top}/{tail}", lines


def command_of(module, attribute):
    found = module
    for name in attribute.split("."):
        found = found[name] if isinstance(found, dict) else getattr(found, name)
    return found


if __name__ == "__main__":
    module = importlib.import_module(sys.argv[1])
    show([it for _, it in options_of(command_of(module, sys.argv[2]), module, *sys.argv[3:5])])
