"""Options of Django's `runserver` with `django.contrib.staticfiles` and Daphne installed: what the parser of Daphne's command takes, and environment variables."""

import re
from pathlib import Path

import daphne.management.commands.runserver
import django
import django.contrib.staticfiles.management.commands.runserver
import django.core.management.base
import django.core.management.color
import django.core.management.commands.runserver
import django.utils.autoreload
from common import line_of, option, show
from django.conf import settings
from django.core.management import load_command_class
from parsed_command import options_of

settings.configure(INSTALLED_APPS=["daphne", "django.contrib.staticfiles"])
django.setup()
COMMAND = django.core.management.commands.runserver
# Where an option is written first counts: Daphne's command repeats those of staticfiles.
WRITTEN = [COMMAND, django.contrib.staticfiles.management.commands.runserver, django.core.management.base, daphne.management.commands.runserver]
# Other ways to set the same thing: environment variables, and settings of the project.
ALSO = {
    "--settings": ("variable", "DJANGO_SETTINGS_MODULE"),
    "--websocket-max-message-size": ("key", "DAPHNE_WEBSOCKET_MAX_MESSAGE_SIZE"),
    "--websocket-max-frame-size": ("key", "DAPHNE_WEBSOCKET_MAX_FRAME_SIZE"),
}


def source(pattern, modules):
    for module in modules:
        line = line_of(module.__file__, pattern)
        if line:
            path = re.sub(r".*/site-packages/", "", Path(module.__file__).as_posix())
            return {"path": path, "line": line} | ({"in": "daphne"} if path.startswith("daphne/") else {})
    raise LookupError(f"nothing in {', '.join(it.__name__ for it in modules)} matches {pattern}")


parser = load_command_class("daphne", "runserver").create_parser("manage.py", "runserver")
flags = []
for _, found in options_of(parser, COMMAND, ""):
    first = found["spellings"][0]["text"]
    found["source"] = source(rf"""^ {{12,}}["']{first}["'],""", WRITTEN)
    if first in ALSO:
        form, text = ALSO[first]
        found["spellings"].append({"form": form, "text": text})
    if first == "--pythonpath":
        found["type"] = "path"
    flags.append(found)
# As --help has them: those of every command come last.
flags.sort(key=lambda found: found["spellings"][0]["text"] in django.core.management.base.DjangoHelpFormatter.show_last)

position = next(action for action in parser._actions if action.dest == "addrport")
Command = COMMAND.Command
address = option(
    [("flag", "addrport")],
    type="text",
    default=f"{Command.default_addr}:{Command.default_port}",
    help=position.help,
    source=source(r'"addrport", nargs', [COMMAND]),
)
variables = [
    option([("variable", name)], type=kind, default=default, source=source(rf'environ\.get\(\s*"{name}"', [module]))
    for name, kind, default, module in [
        ("DJANGO_RUNSERVER_HIDE_WARNING", "boolean", None, COMMAND),
        ("DJANGO_WATCHMAN_TIMEOUT", "integer", "5", django.utils.autoreload),
        ("DJANGO_COLORS", "text", None, django.core.management.color),
    ]
]
show([address, *flags, *variables])
