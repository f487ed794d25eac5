"""What the readers of servers share that a Python call starts: parameters of functions and attributes of classes, with their lines, defaults and documentation."""

import ast
import enum
import inspect
import re
import sys
from pathlib import Path

from common import cut, option

KINDS = {"bool": "boolean", "int": "integer", "float": "number", "str": "text", "dict": "object", "tuple": "object"}


def path_of(thing, root=""):
    """The path of the file that defines something, in the repository that keeps its packages in root."""
    package = sys.modules[inspect.getmodule(thing).__name__.partition(".")[0]]
    above = Path(package.__file__).parents[1 if hasattr(package, "__path__") else 0]
    return root + str(Path(inspect.getsourcefile(thing)).relative_to(above))


def node_of(thing):
    """The definition of a function or class in the syntax tree of its file."""
    lines, start = inspect.getsourcelines(thing)
    tree = ast.parse(Path(inspect.getsourcefile(thing)).read_text(encoding="utf-8"))
    nodes = (node for node in ast.walk(tree) if getattr(node, "name", None) == thing.__name__)
    return next(node for node in nodes if start <= node.lineno < start + len(lines))


def plain(text):
    """Documentation without the marks of reStructuredText: what it refers to by name, code in single backticks."""
    text = re.sub(r"(?<!`)(?::[a-z:]+:)?`~?\.?([^`<]+?)(?: <[^`>]+>)?`(?!`)", r"\1", text.replace(":pep:`", ":pep:`PEP "))
    text = re.sub(r"(?<!\*)\*(\w+)\*(?!\*)", r"\1", text)
    return re.sub(r"``([^`]+)``", r"`\1`", text)


def help_of(text):
    """Documentation cut for an option, without a last sentence that only announces a list."""
    return re.sub(r"(?<=[.)]) [^.]*:$", "", cut(plain(text)) or "") or None


def documented(docstring):
    """What a docstring says of parameters, by name: its fields `:param name:`, `:keyword name:` and `:arg type name:`."""
    lines = inspect.cleandoc(docstring or "").splitlines()
    found, name, indent = {}, None, 0
    for line in [*lines, "end"]:
        field = re.match(r"( *):(?:param|keyword|arg|type)\b ?(?:[^:]* )?(\w+):(.*)", line)
        if field:
            name, indent, found[field[2]] = field[2], len(field[1]), [field[3].strip()]
        elif name and (not line.strip() or len(line) - len(line.lstrip()) > indent):
            found[name].append(line.strip())
        else:
            name = None
    return {name: "\n".join(text).strip() for name, text in found.items()}


def kind_of(annotation, default):
    """The type of an option by its annotation, or else by its default; None where neither tells."""
    if annotation is not inspect.Parameter.empty:
        text = re.sub(r"Optional\[(.*)\]$|^None \| | \| None$", r"\1", inspect.formatannotation(annotation).strip("'")).strip()
        if "Callable" in text:
            return "callable"
        if re.match(r"(?:\w+\.)?(?:list|List|Iterable|Sequence)\b", text):
            return "list"
        return KINDS.get(text.partition("[")[0], "object")
    return KINDS.get(type(default).__name__)


def written(value):
    """A default as one writes it; None where there is none."""
    if value is None or value is inspect.Parameter.empty:
        return None
    if isinstance(value, type):
        return value.__name__
    if isinstance(value, enum.Enum):
        return value.name
    return str(value) or None


def parameters(function, *, root="", docs="", types=None, help=None, defaults=None, skip=()):
    """
    Options of a call, by name, in its order: `types`, `help` and `defaults` say what the code doesn't, docs is where it documents
    parameters besides the docstring.
    """
    signature = inspect.signature(function).parameters
    arguments = node_of(function).args
    said = {**documented(docs), **documented(function.__doc__), **(help or {})}
    found = {}
    for node in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]:
        if node.arg in ("self", "cls", *skip):
            continue
        known = signature[node.arg]
        found[node.arg] = {
            "type": (types or {}).get(node.arg) or kind_of(known.annotation, known.default),
            "default": (defaults or {}).get(node.arg, written(known.default)),
            "help": help_of(said.get(node.arg, "")),
            "source": {"path": path_of(function, root), "line": node.lineno},
        }
    return found


def attributes(owner, names, *, root="", types=None, defaults=None):
    """Attributes of a class that act as options, by name, each with the comment above it."""
    lines = Path(inspect.getsourcefile(owner)).read_text(encoding="utf-8").splitlines()
    found = {}
    for node in node_of(owner).body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        for name in names:
            if not any(isinstance(target, ast.Name) and target.id == name for target in targets):
                continue
            comment = []
            for line in reversed(lines[: node.lineno - 1]):
                if not line.strip().startswith("#"):
                    break
                comment.insert(0, re.sub(r"^\s*#:? ?", "", line))
            value = getattr(owner, name)
            found[name] = {
                "type": (types or {}).get(name) or kind_of(inspect.Parameter.empty, value),
                "default": (defaults or {}).get(name, written(value)),
                "help": help_of("\n".join(comment)),
                "source": {"path": path_of(owner, root), "line": node.lineno},
            }
    missing = set(names) - set(found)
    if missing:
        raise LookupError(f"{owner.__name__} does not set {', '.join(sorted(missing))}")
    return {name: found[name] for name in names}


def arguments(found):
    """What parameters() or attributes() found, as options that are written by name."""
    return [option([("argument", name)], **known) for name, known in found.items()]
