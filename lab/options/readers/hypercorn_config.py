"""Options of Hypercorn: the attributes of its Config, which are the keys of a configuration file, and the flags that set some of them."""

import ast
import inspect
import re
import ssl

from common import line_of, option, show
from hypercorn import __main__ as command
from hypercorn import config, run
from hypercorn.config import Config
from parsed_command import options_of, parser_of

MAIN, CONFIG = "src/hypercorn/__main__.py", "src/hypercorn/config.py"
TYPES = {bool: "boolean", int: "integer", float: "number", str: "text", list: "list", dict: "object", type: "callable"}
ANNOTATED = {"str": "text", "int": "integer", "float": "number", "dict": "object", "VerifyFlags": "object"}


def names_of(nodes):
    return [node for node in nodes if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)]


def set_by_flags():
    """What main() sets, by the name that argparse gives the flag. The test names the flag; the value set may be that of another one."""
    found = {}
    for node in ast.walk(ast.parse(inspect.getsource(command.main))):
        if isinstance(node, ast.If):
            given = [it.attr for it in names_of(ast.walk(node.test)) if it.value.id == "args"]
            targets = [target for it in node.body if isinstance(it, ast.Assign) for target in it.targets]
            found |= {given[0]: target.attr for target in names_of(targets) if given and target.value.id == "config"}
    return found


def attributes():
    """The public attributes of Config in the order of its file, and their annotations; a private one is that of a property."""
    body = ast.parse(inspect.getsource(Config)).body[0].body
    found = {}
    for node in body:
        target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0] if isinstance(node, ast.Assign) else None
        name = target.id if target is not None else ""
        if name.startswith("_") and isinstance(getattr(Config, name[1:], None), property) and getattr(Config, name[1:]).fset:
            name = name[1:]
        if name and not name.startswith("_"):
            found[name] = ast.unparse(node.annotation) if isinstance(node, ast.AnnAssign) else ""
    return found


def type_of(name, annotation):
    value = getattr(Config, f"_{name}", getattr(Config, name, None))
    known = next((kind for it, kind in TYPES.items() if isinstance(value, it)), None)
    return known or next((kind for it, kind in ANNOTATED.items() if it in annotation.split(" | ")), None)


def default_of(name):
    value = getattr(Config, f"_{name}", getattr(Config, name, None))
    if value is None or value == "" or value == [] or isinstance(value, property):
        return None
    if inspect.isclass(value):
        return f"{value.__module__}.{value.__qualname__}"
    if isinstance(value, list):
        return " ".join(value)
    return f"{value:g}" if isinstance(value, float) else str(value)


def choices_of(name):
    """What run() compares the worker class with, and the names that --verify-mode looks up."""
    if name == "worker_class":
        return re.findall(r'config\.worker_class == "(\w+)"', inspect.getsource(run.run))
    return [mode.name for mode in ssl.VerifyMode] if name == "verify_mode" else None


def deprecation(name, flag):
    if name == "cert_reqs":
        return re.search(r'warn\("(.*?)"', inspect.getsource(Config.set_cert_reqs))[1]
    return flag["help"] if flag.get("help", "").startswith("Deprecated") else None


def read(name, annotation, flag):
    """An attribute with the flag that sets it, where there is one."""
    kind, choices = type_of(name, annotation), choices_of(name)
    line = line_of(config.__file__, rf"^    _?{name}(:| =)")
    return option(
        [*((it["form"], it["text"]) for it in flag.get("spellings", [])), ("key", name)],
        type="choice" if choices else "list" if kind == "list" else "boolean" if kind == "boolean" else flag.get("type", kind),
        choices=choices,
        default=default_of(name),
        repeatable=flag.get("repeatable", False),
        deprecated=deprecation(name, flag),
        help=flag.get("help"),
        source={"path": CONFIG, "line": line},
    )


def all_options():
    keys, sets, joined = attributes(), set_by_flags(), set()
    for action, flag in options_of(parser_of(command.main), command, MAIN):
        name = sets.get(action.dest)
        # --access-log and --error-log are older names of flags that set the same.
        if name is None or deprecation(None, flag):
            yield flag | ({"deprecated": flag["help"]} if deprecation(None, flag) else {})
        else:
            joined.add(name)
            yield read(name, keys[name], flag)
    for name, annotation in keys.items():
        if name not in joined:
            yield read(name, annotation, {})


show(list(all_options()))
