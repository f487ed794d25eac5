"""Options of mod_wsgi-express: those of `start-server` and `setup-server`, which are one list, and that of `install-module`."""

import re

from common import show
from mod_wsgi.express import cli, options, scripts, server
from optparse_options import made_by, options_of

PATH = "src/express/{}.py"


def variables():
    """Environment variables that go before an option, by what the option sets."""
    control = scripts.WSGI_CONTROL_SCRIPT
    found = {}
    for variable, name in re.findall(r'^(\w+)="\$\{\1:-%\((\w+)\)s\}"', control, re.M):
        # Another variable may go before this one in its turn.
        before = re.findall(rf'^(\w+)="\$\{{\1:-\$\{{{variable}\}}\}}"', control, re.M)
        found[name] = [*before, variable]
    with open(server.__file__, encoding="utf-8") as source:
        taken = re.findall(r"options\['(\w+)'\] = os\.environ\.get\('(\w+)',\s*options\['\1'\]\)", source.read())
    return found | {name: [variable] for name, variable in taken}


def kind(given, known):
    """What the word that stands for the value tells of it."""
    metavar = given.metavar or ""
    if re.fullmatch(r"[A-Z]+(\|[A-Z]+)+", metavar):
        return {"type": "choice", "choices": [word.capitalize() for word in metavar.split("|")]}
    if known.get("type") == "text" and re.fullmatch(r"(FILE|DIRECTORY|SCRIPT)-PATH", metavar):
        return {"type": "path"}
    return {}


preceding = variables()
found = []
for together, known in options_of(options.option_list, options.__file__, PATH.format("options")):
    given = together[0]
    known["spellings"] += [{"form": "variable", "text": name} for name in preceding.get(given.dest, [])]
    found.append(known | kind(given, known))

module = options_of(made_by(cli.cmd_install_module, []), cli.__file__, PATH.format("cli"), "install-module")
found += [known | {"type": "path"} for _, known in module]
show(found)
