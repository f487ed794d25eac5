"""Options of Gunicorn: its settings, each a key of gunicorn.conf.py and mostly a flag too, --version, and the variables that aren't a setting."""

import contextlib
import enum
import io
import os
import re

os.environ.clear()  # PORT, WEB_CONCURRENCY and others would be read as defaults.

from common import cut, line_of, option, show
from gunicorn import config
from gunicorn.glogging import SYSLOG_FACILITIES, Logger
from gunicorn.http import wsgi

CONFIG = "gunicorn/config.py"
TYPES = {
    config.validate_dict: "object",
    config.validate_chdir: "path",
    config.validate_http_protocols: "list",
    config.validate_string_to_list: "list",
    config.validate_string_to_addr_list: "list",
}
# What these take is known to the machine only.
OPEN = {config.validate_chdir, config.validate_user, config.validate_group, config.validate_string_to_addr_list}
PATHS = {"FILE", "FILES", "DIR", "PATH"}
LISTED = {"loglevel": Logger.LOG_LEVELS, "syslog_facility": SYSLOG_FACILITIES}
ENDS = re.compile(r"(?:Deprecated; |Temporary; )?scheduled for removal in [\d.]+|This may disappear in the near future\.")


def plain(text):
    """A text without the marks of reStructuredText."""
    text = re.sub(r":ref:`([^`<]+?)\s*<[^`]*>`", r"\1", text)
    return re.sub(r":ref:`([^`]+)`", r"`\1`", text).replace("``", "`")


def accepts(setting, word):
    try:
        with contextlib.redirect_stderr(io.StringIO()):
            setting.validator(word)
    except Exception:
        return False
    return True


def choices(setting):
    """The words that a setting takes: those of its description that it doesn't refuse, where it refuses others."""
    if setting.name in LISTED:
        return list(LISTED[setting.name])
    if setting.name == "cert_reqs":
        return re.findall(r"^`(\d)`", setting.desc, re.M)
    if setting.name == "protocol":
        return re.findall(r"^\* ``(\w+)``", setting.desc, re.M)
    if setting.type or setting.action or setting.section.endswith("Hooks") or setting.validator in OPEN or accepts(setting, "no-such-word"):
        return None
    words = dict.fromkeys(re.findall(r"[a-z][a-z0-9-]*", setting.desc))
    return [word for word in words if accepts(setting, word)] or None


def type_of(setting, words):
    if setting.section.endswith("Hooks"):
        return "callable"
    if setting.action in ("store_true", "store_const"):
        return "switch"
    if setting.validator in TYPES:
        return TYPES[setting.validator]
    if words:
        return "choice"
    if setting.type in (int, config.auto_int):
        return "integer"
    if setting.meta in PATHS:
        return "path"
    return "list" if re.search(r"comma-(?:separated|delimited)", setting.desc) else "text"


def default_of(setting, kind):
    """As Gunicorn writes it; nothing where there is none, where the machine decides, or where a switch is simply off."""
    known = setting.default
    if kind == "callable" or known in (None, "", [], {}) or hasattr(setting, "default_doc") or kind == "switch" and not known:
        return None
    if isinstance(known, enum.Enum):
        return str(int(known)) if kind == "choice" else None
    if setting.type is config.auto_int:
        return f"{known:#o}".replace("0o", "0") if known else "0"
    return " ".join(known) if isinstance(known, list) else str(known)


def end_of(desc):
    """What Gunicorn says of the end of a setting."""
    said = re.search(r"^\.\. deprecated:: ([\d.]+)\n\s+(.+)", desc, re.M)
    if said:
        return f"{said[1]}: {plain(said[2])}"
    found = ENDS.search(" ".join(desc.split()))
    return found and found[0]


def read(setting):
    words = choices(setting)
    kind = type_of(setting, words)
    flags = sorted(setting.cli or (), key=lambda flag: not flag.startswith("--"))
    variables = re.findall(r"``([A-Z_]+)``\s+environment\s+variable", setting.desc)
    since = re.search(r"^\.\. versionadded:: ([\d.]+)", setting.desc, re.M)
    return option(
        [*(("flag", flag) for flag in flags), ("key", setting.name), *(("variable", name) for name in dict.fromkeys(variables))],
        type=kind,
        choices=words,
        default=default_of(setting, kind),
        repeatable=setting.action == "append",
        since=since and since[1],
        deprecated=end_of(setting.desc),
        help=cut(plain(setting.desc)),
        source={"path": CONFIG, "line": line_of(config.__file__, rf"^class {setting.__name__}\(Setting\)")},
    )


version = option(
    [("flag", "--version"), ("flag", "-v")],
    type="switch",
    help="show program's version number and exit",
    source={"path": CONFIG, "line": line_of(config.__file__, r'"-v", "--version"')},
)
arguments = option(
    [("variable", "GUNICORN_CMD_ARGS")],
    type="text",
    source={"path": CONFIG, "line": line_of(config.__file__, r"env_orig\['GUNICORN_CMD_ARGS'\]")},
)
script_name = option(
    [("variable", "SCRIPT_NAME")],
    type="text",
    source={"path": "gunicorn/http/wsgi.py", "line": line_of(wsgi.__file__, r'os\.environ\.get\("SCRIPT_NAME"')},
)
show([*map(read, config.KNOWN_SETTINGS), version, arguments, script_name])
