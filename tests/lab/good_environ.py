"""The environ of a request, and the parts of its body; refuses what RFC 9112 says to refuse."""

import io
import re
import sys
from urllib.parse import unquote_to_bytes
from wsgiref.util import FileWrapper

from good_http import Body, Refused

HOST = re.compile(r"([A-Za-z0-9.\-]*|\[[0-9A-Fa-f:.]+\])(:[0-9]*)?")
# Characters of a path and a query (RFC 3986 section 3.3): no fragment, a percent only before two hexadecimal digits.
PATH = re.compile(r"([A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2})*")


def build(handler, method, target, version, fields):
    """The environ, and whether the connection may be kept afterwards."""
    values = {}
    underscores = handler.options.underscores
    for name, value in fields:
        if "_" in name and underscores == "refuse":
            raise Refused(400)
        if "_" not in name or underscores == "pass":
            name = name.replace("_", "-")
            values[name] = f"{values[name]}, {value}" if name in values else value
    hosts = [value for name, value in fields if name == "host"]
    if len(hosts) > 1 or (version == "1.1" and not hosts) or any(not HOST.fullmatch(host) for host in hosts):
        raise Refused(400)
    absolute = re.match(r"https?://([^/?]+)(.*)", target)
    path, _, query = (absolute[2] or "/" if absolute else target).partition("?")
    if not path.startswith("/") and not (path == "*" and method == "OPTIONS"):
        raise Refused(400)
    if method == "CONNECT" or "#" in query or not PATH.fullmatch(path) or (absolute and not HOST.fullmatch(absolute[1])):
        raise Refused(400)
    parts, length = body_of(handler, values)
    options = {option.strip().lower() for option in values.get("connection", "").split(",")}
    is_kept = handler.options.keep_alive > 0 and "close" not in options and (version == "1.1" or "keep-alive" in options)
    peer = handler.peer[0] if isinstance(handler.peer, tuple) else ""
    environ = {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(path).decode("latin-1"),
        "QUERY_STRING": query,
        "REQUEST_URI": target,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": f"HTTP/{version}",
        "REMOTE_ADDR": peer,
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "https" if handler.context else "http",
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": handler.options.workers > 1,
        "wsgi.run_once": False,
        "wsgi.input": Input(Body(expect(handler, values, parts))),
        "wsgi.input_terminated": True,
        "wsgi.file_wrapper": FileWrapper,
        "wsgi.early_hints": lambda fields: handler.connection.sendall(hints(fields)),
    }
    if length is not None:
        environ["CONTENT_LENGTH"] = length
    if "content-type" in values:
        environ["CONTENT_TYPE"] = values["content-type"]
    forwarded = peer in handler.options.trust.split(",") if handler.options.trust else False
    for name, value in values.items():
        # HTTP_PROXY would be taken for a setting of HTTP clients (httpoxy).
        if name not in ("content-length", "content-type", "proxy") and (forwarded or not name.startswith("x-forwarded-")):
            environ["HTTP_" + name.upper().replace("-", "_")] = value
    if forwarded and "x-forwarded-proto" in values:
        environ["wsgi.url_scheme"] = values["x-forwarded-proto"]
    if forwarded and "x-forwarded-for" in values:
        environ["REMOTE_ADDR"] = values["x-forwarded-for"].split(",")[-1].strip()
    if forwarded and "forwarded" in values:
        pairs = dict(pair.split("=", 1) for pair in values["forwarded"].split(",")[-1].split(";"))
        environ["REMOTE_ADDR"], environ["wsgi.url_scheme"] = pairs["for"], pairs["proto"]
    return environ, is_kept


class Input(io.BufferedReader):
    def drain(self):
        while self.read(65536):
            pass


def body_of(handler, values):
    """The parts of the body, and its length as CONTENT_LENGTH or None."""
    length, coding = values.get("content-length"), values.get("transfer-encoding")
    if coding is not None:
        if length is not None or coding.lower() != "chunked":
            raise Refused(400 if length is not None else 501)
        return chunks(handler), None
    if length is None:
        return iter(()), None
    if not re.fullmatch(r"[0-9]{1,18}", length):
        raise Refused(400)
    if handler.options.body_limit and int(length) > handler.options.body_limit:
        raise Refused(413)
    return exactly(handler.reader, int(length)), length


def hints(fields):
    lines = "".join(f"{name}: {value}\r\n" for name, value in fields)
    return f"HTTP/1.1 103 Early Hints\r\n{lines}\r\n".encode("latin-1")


def expect(handler, values, parts):
    """Says 100 Continue when the application first asks for the body, not before."""
    if values.get("expect", "").lower() == "100-continue":
        handler.is_continued = True
        handler.connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
    yield from parts


def exactly(reader, left):
    while left:
        part = reader.read1(min(left, 65536))
        if not part:
            raise OSError("the client left")
        left -= len(part)
        yield part


def chunks(handler):
    while True:
        line = handler.line(400)
        match = re.fullmatch(rb"([0-9a-fA-F]{1,15})(?:;[\t\x20-\x7e]*)?", line)
        if not match:
            raise ValueError("a chunk has no size")
        size = int(match[1], 16)
        if not size:
            while handler.line(400):
                pass
            return
        yield from exactly(handler.reader, size)
        if handler.line(400):
            raise ValueError("a chunk is longer than it says")
