"""A server that breaks the rules: one request at a time, no checks, every connection closed or never, SIGTERM cuts."""

import io
import os
import signal
import socket
import sys
from urllib.parse import unquote

from wsgi_app import app


def main():
    signal.signal(signal.SIGTERM, lambda *_: os._exit(143))
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    host, _, port = sys.argv[1].rpartition(":")
    listener.bind((host, int(port)))
    listener.listen(512)
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
        part = connection.recv(65536)
        if not part:
            raise OSError("the client left")
        data += part
    head, _, body = data.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").replace("\r\n ", " ").split("\r\n")
    method, target = lines[0].split(" ")[:2]
    # The last of several fields wins, and nothing is checked.
    fields = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
    length = int(fields.get("content-length", 0))
    while len(body) < length:
        body += connection.recv(65536)
    path, _, query = target.partition("?")
    environ = {
        "REQUEST_METHOD": method,
        "PATH_INFO": unquote(path),
        "QUERY_STRING": query,
        "CONTENT_LENGTH": str(length),
        "wsgi.input": io.BytesIO(body[:length]),
        "wsgi.errors": sys.stderr,
        **{"HTTP_" + name.upper().replace("-", "_"): value for name, value in fields.items()},
    }
    status, headers, parts = (asgi if sys.argv[2:] == ["asgi"] else wsgi)(environ)
    # No Connection: close, no end of the body but a length that is often wrong for a stream.
    known = [f"{name}: {value}" for name, value in headers]
    is_sized = any(name.lower() == "content-length" for name, _ in headers)
    response = "\r\n".join([f"HTTP/1.0 {status[0]}", *known]) + "\r\n\r\n"
    connection.sendall(response.encode("latin-1") + parts)
    if fields.get("connection") == "close" or not is_sized:
        connection.close()


def wsgi(environ):
    status, headers = [], []

    def start_response(line, fields, exc_info=None):
        status[:], headers[:] = [line], fields

    return status, headers, b"".join(app(environ, start_response))


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

    async def receive():
        return {"type": "http.request", "body": body}

    async def send(message):
        if message["type"] == "http.response.start":
            status[:] = [f"{message['status']} Asked"]
            headers[:] = [(name.decode(), value.decode()) for name, value in message.get("headers", [])]
        else:
            parts.append(message.get("body", b""))

    asyncio.run(application(scope, receive, send))
    return status, headers, b"".join(parts)


main()
