"""Options of `twist web`: those of `twist` before the name of the plugin, then those of `web`."""

import inspect
import re

import twisted.application.twist._options as twist
import twisted.web.tap as web
from common import cut, line_of, option, show

# What a method of an option takes; a method without an argument is a switch.
TYPES = {"log-file": "path", "logfile": "path", "certificate": "path", "privkey": "path", "path": "path", "resource-script": "path", "port": "text"}
CHOICES = {"reactor", "log-level", "log-format"}
# What is asked for and ends the program.
INFORMING = {"version", "help", "help-reactors"}


def methods(options):
    """The methods `opt_…` that a class defines, each with its names: the long one first."""
    own = [value for name, value in vars(options).items() if name.startswith("opt_") and inspect.isfunction(value)]
    for method in dict.fromkeys(own):
        names = [name[4:].replace("_", "-") for name, value in vars(options).items() if value is method]
        yield sorted(names, key=len, reverse=True), method


def of_method(names, method, path):
    takes = len(inspect.signature(method).parameters) == 2
    text = " ".join(inspect.cleandoc(method.__doc__).split())
    choices = re.findall(r'"(\w+)"', re.search(r"options: ([^;)]*)", text)[1]) if names[0] in CHOICES else None
    default = re.search(r'default: "?([^;)\]"]+)', text)
    deprecated = re.match(r"\((DEPRECATED[^)]*)\)\s*", text)
    # A reactor or a format of the log is chosen by what there is.
    default = None if names[0] in ("reactor", "log-format") else default and default[1].strip()
    return option(
        flags_of(names),
        type="switch" if not takes else "choice" if choices else TYPES.get(names[0], "text"),
        choices=choices,
        default=default,
        repeatable=accumulates(method),
        deprecated=deprecated and deprecated[1],
        help=cut(re.sub(r" *\(options:[^)]*\)", "", text[deprecated.end() :] if deprecated else text)),
        source={"path": f"src/{path}", "line": inspect.getsourcelines(method)[1]},
    )


def accumulates(method):
    """Whether it adds to what was given before: to a list of its own, or to one of the files that are served."""
    return bool(re.search(r"\.append\(|\.ignoreExt\(ext\)|processors\[ext\]", inspect.getsource(method)))


def flags_of(names):
    return [("flag", f"--{name}" if len(name) > 1 else f"-{name}") for name in names]


def of_table(row, module, path, switch):
    name, short, *rest = row
    text = " ".join(str(rest[-1] if switch else rest[1]).split())
    deprecated = re.match(r"\((DEPRECATED[^)]*?)\)? *$|\((DEPRECATED[^)]*)\)\s*", text)
    if deprecated:
        text, reason = text[deprecated.end() :], deprecated[1] or deprecated[2]
    return option(
        flags_of([name, *([short] if short else [])]),
        type="switch" if switch else TYPES.get(name, "text"),
        default=None if switch or rest[0] is None else str(rest[0]),
        deprecated=reason if deprecated else None,
        help=cut(text),
        source={"path": f"src/{path}", "line": line_of(module.__file__, rf'"{name}",')},
    )


def options_of(module, options, path):
    rows = [*((row, False) for row in getattr(options, "optParameters", [])), *((row, True) for row in getattr(options, "optFlags", []))]
    found = [of_table(row, module, path, switch) for row, switch in rows]
    return found + [of_method(names, method, path) for names, method in methods(options) if names[0] not in INFORMING]


show([
    *options_of(twist, twist.TwistOptions, "twisted/application/twist/_options.py"),
    *options_of(web, web.Options, "twisted/web/tap.py"),
])
