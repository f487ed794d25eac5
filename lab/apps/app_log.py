"""The applications' own log: one JSON line an event, in the file that LAB_LOG names."""

import json
import os
import threading
import time
import uuid
from urllib.parse import parse_qsl

FILE = os.environ.get("LAB_LOG", os.devnull)


class Request:
    """What a route needs of a request: its id, its query and a way to log."""

    def __init__(self, method, path, query):
        self.method, self.path = method, path
        self.query = dict(parse_qsl(query, keep_blank_values=True))
        self.id = self.query.get("id") or str(uuid.uuid4())

    def number(self, name, default):
        return float(self.query.get(name, default))

    def log(self, event, **more):
        write({"event": event, "id": self.id, "path": self.path, "method": self.method, **more})


def write(line):
    """One line in one write, so that lines of several processes do not mix."""
    line = {**line, "pid": os.getpid(), "thread": threading.get_native_id(), "at": time.monotonic()}
    data = (json.dumps(line) + "\n").encode()
    file = os.open(FILE, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o666)
    try:
        os.write(file, data)
    finally:
        os.close(file)


def module_of(path):
    """The route of a path: its first segment, so that /sleep/x?s=1 is routes_*/sleep.py."""
    name = path.lstrip("/").split("/")[0] or "hello"
    return name if name.isidentifier() else "hello"
