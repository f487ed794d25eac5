"""Requests of HTTP/1.1 as RFC 9112 wants them: refuses what is malformed, keeps what may be kept."""

import io
import re
import socket
import threading
from contextlib import suppress
from http import HTTPStatus

TOKEN = rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
REQUEST_LINE = re.compile(rb"(%s) ([\x21-\x7e]+) HTTP/(1\.[01])\Z" % TOKEN)
FIELD = re.compile(rb"(%s):[ \t]*([\t\x20-\x7e\x80-\xff]*?)[ \t]*\Z" % TOKEN)
LONGEST_LINE, MOST_FIELDS = 8190, 100


class Refused(Exception):
    """The request is answered with this status and the connection closed."""


class Handler(threading.Thread):
    def __init__(self, connection, peer, options, is_stopping, context, idle, served):
        super().__init__(daemon=True)
        self.connection, self.peer, self.options, self.is_stopping = connection, peer, options, is_stopping
        self.context, self.idle, self.served = context, idle, served

    def run(self):
        try:
            self.connection.settimeout(self.idle)
            if self.connection.family != socket.AF_UNIX:
                self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self.context:
                self.connection = self.context.wrap_socket(self.connection, server_side=True)
            self.reader = self.connection.makefile("rb")
            while not self.is_stopping.is_set() and self.serve():
                pass
        except (OSError, ValueError):
            pass
        finally:
            # The reader holds the socket open, so closing it alone sends no FIN.
            with suppress(OSError):
                self.connection.shutdown(socket.SHUT_RDWR)
            self.connection.close()

    def serve(self):
        try:
            request = self.read_head()
            if request is None:
                return False
            environ, is_kept = request
        except Refused as refusal:
            return self.refuse(int(str(refusal)))
        return self.exchange(environ, is_kept).run()

    def exchange(self, environ, is_kept):
        if self.options.interface == "wsgi":
            from good_wsgi import Exchange

            return Exchange(self, environ, is_kept)
        if environ.get("HTTP_UPGRADE", "").lower() == "websocket":
            from good_websocket import WebSocket

            return WebSocket(self)
        from good_asgi import AsgiExchange

        return AsgiExchange(self, environ, is_kept)

    def refuse(self, status):
        body = b"refused\n"
        head = f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\nConnection: close\r\nContent-Length: {len(body)}\r\n\r\n"
        self.connection.sendall(head.encode() + body)
        self.connection.shutdown(socket.SHUT_WR)
        return False

    def line(self, status):
        line = self.reader.readline(LONGEST_LINE + 2)
        if len(line) > LONGEST_LINE:
            raise Refused(status)
        if line and not line.endswith(b"\r\n"):
            raise Refused(400)
        return line[:-2]

    def read_head(self):
        first = self.line(414)
        if not first:
            return None
        match = REQUEST_LINE.match(first)
        if not match:
            raise Refused(400)
        method, target, version = (part.decode("latin-1") for part in match.groups())
        fields = []
        while line := self.line(431):
            field = FIELD.match(line)
            if not field or len(fields) >= MOST_FIELDS:
                raise Refused(431 if field else 400)
            fields.append((field[1].decode().lower(), field[2].decode("latin-1")))
        self.head = method, target, version, fields
        return self.environ(method, target, version, fields)

    def environ(self, method, target, version, fields):
        from good_environ import build

        return build(self, method, target, version, fields)


class Body(io.RawIOBase):
    """wsgi.input: ends where the request ends, however its length was told."""

    def __init__(self, parts):
        self.parts, self.rest = parts, b""

    def readable(self):
        return True

    def readinto(self, buffer):
        if not self.rest:
            self.rest = next(self.parts, b"")
        part, self.rest = self.rest[: len(buffer)], self.rest[len(buffer) :]
        buffer[: len(part)] = part
        return len(part)
