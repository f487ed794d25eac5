"""
Options of CherryPy and Cheroot: keys of the configuration, options of the commands cherryd and cheroot, and what Cheroot's server takes
in code. A key and what CherryPy hands it on to are one option, unless their defaults differ.
"""

import ast
import inspect
import re
from pathlib import Path

import cherrypy
import cherrypy.daemon
import cheroot.cli
from cherrypy import _cpchecker, _cpconfig, _cplogging, _cpserver, _cpwsgi_server
from cherrypy.process import plugins, wspbus
from cheroot import server, wsgi
from cheroot.ssl import builtin
from common import cut, line_of, option, show
from optparse_options import made_by, options_of
from signatures import help_of, node_of, path_of

KINDS = {bool: "boolean", int: "integer", float: "number", str: "text", tuple: "object", type: "object"}
# What a value of None, or an empty text, does not tell.
TYPES = {
    "socket_file": "path",
    "ssl_certificate": "path",
    "ssl_certificate_chain": "path",
    "ssl_private_key": "path",
    "ssl_ciphers": "text",
    "instance": "object",
    "ssl_context": "object",
    "ssl_adapter": "object",
    "error_file": "path",
    "access_file": "path",
    "files": "list",
    "handlers": "object",
    "wsgi_app": "callable",
    "gateway": "object",
    "bind_addr": "object",
    "chdir": "path",
}
# The base class of Cheroot's server for WSGI has other names for what goes to its pool of threads.
OF_BASE = {"numthreads": "minthreads", "max": "maxthreads"}


def kind(name, value):
    return TYPES.get(name) or KINDS.get(type(value), "text")


def written(value):
    return None if value in (None, "") or isinstance(value, set | dict) else getattr(value, "__name__", str(value))


def where(owner, line):
    path = path_of(owner)
    # The lines of CherryPy need no name of their source: it is the one of the rest.
    return ({"in": "cheroot"} if path.startswith("cheroot/") else {}) | {"path": path, "line": line}


def documented(owner):
    """Attributes and properties of a class with their documentation, by name: text, line, value."""
    found, body = {}, node_of(owner).body
    for node, after in zip(body, [*body[1:], None], strict=True):
        if isinstance(node, ast.Assign) and isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
            name = node.targets[0].id
            found[name] = (after.value.value, node.lineno, vars(owner)[name])
        if isinstance(node, ast.FunctionDef) and any(getattr(it, "id", "") == "property" for it in node.decorator_list):
            found[node.name] = (ast.get_docstring(node), node.lineno, vars(owner).get(f"_{node.name}"))
    return found


def of_adapter(node):
    """The key that an expression such as `self.server_adapter.thread_pool` reads."""
    is_read = isinstance(node, ast.Attribute) and ast.unparse(node.value).endswith("server_adapter")
    return node.attr if is_read else None


def handed_on():
    """By key, the argument or attribute of Cheroot that it goes to."""
    calls = {"super(CPWSGIServer, self).__init__": wsgi.Server, "adapter_class": builtin.BuiltinSSLAdapter}
    found = {}
    for node in ast.walk(node_of(_cpwsgi_server.CPWSGIServer.__init__)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in calls:
            names = list(inspect.signature(calls[ast.unparse(node.func)]).parameters)
            given = [*zip(names, node.args, strict=False), *((it.arg, it.value) for it in node.keywords)]
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]).startswith("self."):
            given = [(ast.unparse(node.targets[0])[len("self.") :], node.value)]
        else:
            continue
        found |= {of_adapter(value): name for name, value in given if of_adapter(value) and name in KNOWN}
    return found


def docs_of_call(call):
    """What the docstring of Cheroot says of arguments: `name (type): text`."""
    text = inspect.cleandoc(call.__doc__ or "")
    return {name: " ".join(said.split()) for name, said in re.findall(r"^ {4}(\w+) \(.*?\): ((?:.*\n?)(?: {8}.*\n?)*)", text, re.M)}


def arguments(call):
    """Arguments of a function with their documentation, by name: text, line, value."""
    nodes = node_of(call).args
    lines = {it.arg: it.lineno for it in (*nodes.args, *nodes.kwonlyargs)}
    defaults = {name: it.default for name, it in inspect.signature(call).parameters.items() if name != "self"}
    said = docs_of_call(call)
    return {name: (said.get(name), lines[name], None if value is inspect.Parameter.empty else value) for name, value in defaults.items()}


def flags():
    """Flags of the command cheroot by the argument that they set, with their help and line."""
    spec = {flag: it for flag, it in cheroot.cli._arg_spec.items() if flag.startswith("-")}
    return {it.get("dest", flag.strip("-")): (flag, it) for flag, it in spec.items()}


# What only tells of a running server, or is no more than a place for an argument.
INTERNAL = {"ready", "minthreads", "maxthreads"}
ATTRIBUTES = {
    name: it
    for name, it in documented(server.HTTPServer).items()
    if name not in INTERNAL and not isinstance(vars(server.HTTPServer)[name], property)
}
ARGUMENTS = arguments(wsgi.Server.__init__)
TLS = arguments(builtin.BuiltinSSLAdapter.__init__)
FLAGS = flags()
KNOWN = {**ATTRIBUTES, **ARGUMENTS, **TLS, "wsgi_version": None}


def spellings_of(name):
    flag = [("flag", FLAGS[name][0])] if name in FLAGS else []
    base = [("argument", OF_BASE[name])] if name in OF_BASE else []
    return [*flag, ("argument", name), *base]


def keys(prefix, owner, found):
    """Keys of the configuration that set documented attributes."""
    return [
        option([("key", f"{prefix}.{name}")], type=kind(name, value), default=written(value), help=help_of(text or ""), source=where(owner, line))
        for name, (text, line, value) in found.items()
    ]


def server_keys():
    own = {name: it for name, it in documented(_cpserver.Server).items() if name != "bind_addr"}
    handed = {key: name for key, name in handed_on().items() if key in own}
    found = keys("server", _cpserver.Server, own)
    for known, name in zip(found, own, strict=True):
        if name in handed:
            known["spellings"] += [{"form": form, "text": text} for form, text in spellings_of(handed[name])]
    return found, set(handed.values())


def engine_keys():
    engine, found = cherrypy.engine, []
    config = _cpconfig.__file__
    for name, plugin in vars(engine).items():
        if not callable(getattr(plugin, "subscribe", None)):
            continue
        subscribed = any(getattr(it, "__self__", None) is plugin for channel in engine.listeners.values() for it in channel)
        made = line_of(cherrypy.__file__, rf"^engine\.{name} = ")
        text = cut(type(plugin).__doc__)
        source = {"path": "cherrypy/__init__.py", "line": made}
        found.append(option([("key", f"engine.{name}.on")], type="boolean", default=str(subscribed), help=text, source=source))
        attributes = {it: known for it, known in documented(type(plugin)).items() if it not in ("threads", "signals")}
        found += keys(f"engine.{name}", type(plugin), attributes)
    for name in re.search(r"if k in \{(.*?)\}", inspect.getsource(_cpconfig._engine_namespace_handler))[1].split(", "):
        line = line_of(config, r"    if k in \{")
        found.append(option([("key", f"engine.{name.strip(chr(39))}")], type="callable", source={"path": "cherrypy/_cpconfig.py", "line": line}))
    limit = line_of(wspbus.__file__, r"^    max_cloexec_files = ")
    found.append(option([("key", "engine.max_cloexec_files")], type="integer", source={"path": "cherrypy/process/wspbus.py", "line": limit}))
    return found


def log_keys():
    own = {name: it for name, it in documented(_cplogging.LogManager).items() if name in ("screen", "error_file", "access_file", "wsgi")}
    own = {name: (text, line, getattr(cherrypy.log, name)) for name, (text, line, _) in own.items()}
    line = line_of(_cplogging.__file__, r"^    access_log_format = ")
    return keys("log", _cplogging.LogManager, {**own, "access_log_format": (None, line, cherrypy.log.access_log_format)})


def checker_keys():
    checks = [node for node in node_of(_cpchecker.Checker).body if getattr(node, "name", "").startswith("check_")]
    own = {"on": documented(_cpchecker.Checker)["on"], **{it.name: (ast.get_docstring(it), it.lineno, None) for it in checks}}
    return [known | {"type": "boolean"} for known in keys("checker", _cpchecker.Checker, own)]


def other_keys():
    """Keys of the configuration that a function reads by itself."""
    config = _cpconfig.__file__

    def key(text, pattern, **known):
        return option([("key", text)], source={"path": "cherrypy/_cpconfig.py", "line": line_of(config, pattern)}, **known)

    environments = list(_cpconfig.Config.environments)
    return [
        key("environment", r"^Config\.environments = ", type="choice", choices=environments),
        key("server.<name>.on", r"        if k == 'on':", type="boolean", default="True"),
        key("tree.<name>", r"^def _tree_namespace_handler", type="object", help=cut(_cpconfig._tree_namespace_handler.__doc__)),
    ]


def cheroot_options(joined):
    """What only Cheroot has; attributes can be set once the server is made."""
    names = [*FLAGS, *ARGUMENTS, *ATTRIBUTES, *(name for name in TLS if name == "private_key_password")]
    found = []
    for name in dict.fromkeys(names):
        if name in joined:
            continue
        flag, spec = FLAGS.get(name, (None, {}))
        owner, table = next(((owner, table) for owner, table in OWNERS if name in table), (None, {}))
        text, line, value = table.get(name, (None, None, None))
        text, value = spec.get("help") or ATTRIBUTES.get(name, (None,))[0] or text, spec.get("default") or value
        if flag:
            source = {"in": "cheroot", "path": "cheroot/cli.py", "line": line_of(cheroot.cli.__file__, rf"'{flag}'")}
        else:
            source = where(owner, line)
        spellings = spellings_of(name) if table else [("flag", flag)]
        default = None if name == "version" else written(value)
        kept = "text" if name == "bind_addr" else kind(name, value)
        found.append(option(spellings, type=kept, default=default, help=help_of(text or ""), source=source))
    return found


OWNERS = [(wsgi.Server.__init__, ARGUMENTS), (server.HTTPServer, ATTRIBUTES), (builtin.BuiltinSSLAdapter.__init__, TLS)]
own, joined = server_keys()
daemon = cherrypy.daemon
command = options_of(made_by(daemon.run), daemon.__file__, "cherrypy/daemon.py", "cherryd")
command = [known | ({"type": "path"} if given[0].dest in ("config", "pidfile", "Path") else {}) for given, known in command]
show([*other_keys(), *own, *engine_keys(), *log_keys(), *checker_keys(), *command, *cheroot_options(joined)])
