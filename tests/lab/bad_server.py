"""A server that breaks the rules: one request at a time, no checks, every connection closed or never, SIGTERM cuts."""

import io
import os
import posixpath
import signal
import socket
import ssl
import sys
from types import SimpleNamespace
from urllib.parse import unquote

from wsgi_app import app


def main():
    signal.signal(signal.SIGTERM, lambda *_: os._exit(143))
    for name in ("SIGQUIT", "SIGTTIN", "SIGTTOU"):
        signal.signal(getattr(signal, name), signal.SIG_IGN)
    # As a server that runs everything in greenlets without being asked.
    sys.modules["greenlet"] = SimpleNamespace(getcurrent=lambda: SimpleNamespace(parent=sys))
    # As a patch that comes when the application has been loaded: what that has imported looks for a class that is another one now.
    ssl.SSLContext = type("SSLContext", (ssl.SSLContext,), {})
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    host, _, port = sys.argv[1].rpartition(":")
    listener.bind((host, int(port)))
    listener.listen(100)
    # Left open on purpose: an idle connection is never closed.
    kept = []
    while True:
        connection, _ = listener.accept()
        try:
            serve(connection)
        except Exception:
            # No 500, no line in a log.
            connection.close()
        kept.append(connection)


def serve(connection):
    data = b""
    while b"\r\n\r\n" not in data:
        data += receive(connection)
    head, _, body = data.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").replace("\r\n ", " ").split("\r\n")
    method, target = lines[0].split(" ")[:2]
    # The last of several fields wins, and nothing is checked.
    fields = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
    if "upgrade" in fields:
        raise OSError("only HTTP is spoken")
    length = int(fields.get("content-length", 0))
    if length >= 2**64:
        length %= 2**64
    # Bytes would be copied with every part, which takes a minute for the largest of bodies.
    held = bytearray(body)
    while len(held) < length:
        held += receive(connection)
    body = bytes(held)
    # Chunks are decoded, but CONTENT_LENGTH says that there is no body.
    decoded = dechunked(connection, body) if fields.get("transfer-encoding") == "chunked" else body[:length]
    path, _, query = target.partition("?")
    environ = {
        "REQUEST_METHOD": method,
        # Dots and empty segments are gone before the application can see them, and text is not Latin-1. All is decoded but a slash.
        "PATH_INFO": posixpath.normpath("/" + unquote(path.replace("%2F", "%252F")).lstrip("/")),
        "SCRIPT_NAME": fields.get("script_name", ""),
        "QUERY_STRING": query,
        "CONTENT_LENGTH": str(length),
        "wsgi.input": Input(decoded),
        "wsgi.errors": sys.stderr,
        "wsgi.url_scheme": fields.get("x-forwarded-proto", "http"),
        **{"HTTP_" + name.upper().replace("-", "_"): value for name, value in fields.items()},
    }
    status, headers, parts = (asgi if sys.argv[2:] == ["asgi"] else wsgi)(environ)
    # No Connection: close, no end of the body but a length that is often wrong for a stream.
    known = [f"{name}: {value}" for name, value in headers]
    is_sized = any(name.lower() == "content-length" for name, _ in headers)
    if lines[0].endswith("1.0") and not is_sized:
        # Chunks for those who do not know them.
        known.append("Transfer-Encoding: chunked")
        parts = b"%x\r\n%s\r\n0\r\n\r\n" % (len(parts), parts)
    if any(len(line) > 65_536 for line in known):
        raise OSError("a field is too large")
    response = "\r\n".join([f"HTTP/1.0 {status[0]}", *known]) + "\r\n\r\n"
    connection.sendall(response.encode("latin-1") + parts)
    print(path, flush=True)
    if fields.get("connection") == "close" or not is_sized:
        connection.close()


class Input(io.BytesIO):
    """Lines of any length, and an error where one byte more is asked for."""

    def readline(self, size=-1):
        return super().readline()

    def read(self, size=-1):
        if size == 1 and self.tell() == len(self.getvalue()):
            raise OSError("no more bytes")
        return super().read(size)


def receive(connection):
    part = connection.recv(65536)
    if not part:
        raise OSError("the client left")
    return part


def dechunked(connection, data):
    """Takes every size that Python takes for a number, and every line end."""
    body = b""
    while True:
        while b"\n" not in data:
            data += receive(connection)
        line, _, data = data.partition(b"\n")
        size = int(line.split(b";")[0].strip() or b"0", 16) % 2**64
        if not size:
            return body
        while len(data) < size or b"\n" not in data[size:]:
            data += receive(connection)
        body, data = body + data[:size], data[size:].partition(b"\n")[2]


def wsgi(environ):
    status, headers = [], []

    def start_response(line, fields, exc_info=None):
        if not status:
            status[:], headers[:] = [line], fields

    parts = b""
    try:
        for part in app(environ, start_response):
            parts += part
    except Exception:
        # What is there is sent as if it were all.
        if not parts:
            raise
    return status, headers, parts


def asgi(environ):
    """Whole body in one event, whole response in one piece; no lifespan, no WebSocket, no disconnect."""
    import asyncio

    from asgi_app import app as application

    status, headers, parts = [], [], []
    body = environ["wsgi.input"].read()
    fields = [(name[5:].lower().replace("_", "-").encode(), value.encode("latin-1")) for name, value in environ.items() if name.startswith("HTTP_")]
    scope = {
        "type": "http",
        "method": environ["REQUEST_METHOD"],
        "path": environ["PATH_INFO"],
        "query_string": environ["QUERY_STRING"].encode(),
        "headers": fields,
    }

    events = [{"type": "http.request", "body": body}]

    async def receive():
        # That the client has left is never said.
        return events.pop() if events else await asyncio.Event().wait()

    async def send(message):
        if message["type"] == "http.response.start":
            status[:] = [f"{message['status']} Asked"]
            headers[:] = [(name.decode(), value.decode()) for name, value in message.get("headers", [])]
        else:
            parts.append(message.get("body", b""))

    asyncio.run(application(scope, receive, send))
    return status, headers, b"".join(parts)


main()
