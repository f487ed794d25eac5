"""HTTP/1.1 as RFC 9112 wants it, and WSGI as PEP 3333 does: refuses what is malformed, keeps what may be kept."""

import io
import re
import socket
import sys
import threading
import time
from contextlib import suppress
from email.utils import formatdate
from http import HTTPStatus

from wsgi_app import app

TOKEN = rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
REQUEST_LINE = re.compile(rb"(%s) ([\x21-\x7e]+) HTTP/(1\.[01])\Z" % TOKEN)
FIELD = re.compile(rb"(%s):[ \t]*([\t\x20-\x7e\x80-\xff]*?)[ \t]*\Z" % TOKEN)
LONGEST_LINE, MOST_FIELDS = 8190, 100
NO_BODY = (204, 304)


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


class Exchange:
    """One call of the application and its response."""

    def __init__(self, handler, environ, is_kept):
        self.handler, self.environ, self.is_kept = handler, environ, is_kept
        self.status, self.headers, self.is_sent, self.is_chunked, self.left = None, None, False, False, None

    def run(self):
        try:
            self.respond()
            if self.left:
                return False
            if self.is_chunked:
                self.send(b"0\r\n\r\n")
        except OSError:
            return False
        except Exception as error:
            print(repr(error), file=sys.stderr, flush=True)
            return False if self.is_sent else self.handler.refuse(500)
        # What the application left unread must not be taken for the next request.
        self.environ["wsgi.input"].drain()
        self.handler.served[0] += 1
        return self.is_kept

    def respond(self):
        body = app(self.environ, self.start_response)
        try:
            for part in body:
                if part:
                    self.write(part, len(body) == 1 if isinstance(body, list) else False)
            if not self.is_sent:
                self.send_head(0)
        finally:
            if hasattr(body, "close"):
                body.close()

    def start_response(self, status, headers, exc_info=None):
        if exc_info and self.is_sent:
            raise exc_info[1].with_traceback(exc_info[2])
        if self.headers is not None and not exc_info:
            raise AssertionError("start_response was called twice")
        self.status, self.headers = status, headers
        return self.write

    def write(self, part, is_only=False):
        if not isinstance(part, bytes):
            raise TypeError("the body consists of bytes")
        if not self.is_sent:
            self.send_head(len(part) if is_only else None)
        if not self.has_body:
            return
        if self.left is not None:
            part = part[: self.left]
            self.left -= len(part)
        self.send(b"%x\r\n%s\r\n" % (len(part), part) if self.is_chunked else part)

    def send_head(self, length):
        if self.headers is None:
            raise AssertionError("start_response was not called")
        code = int(self.status.split()[0])
        self.has_body = self.environ["REQUEST_METHOD"] != "HEAD" and code not in NO_BODY
        names = {name.lower(): value for name, value in self.headers}
        lines = [f"HTTP/1.1 {self.status}", *(f"{name}: {value}" for name, value in self.headers)]
        lines += [f"Date: {formatdate(time.time(), usegmt=True)}"] if "date" not in names else []
        if "content-length" in names:
            self.left = int(names["content-length"]) if self.has_body else None
        elif code not in NO_BODY and length is not None:
            lines.append(f"Content-Length: {length}")
        elif self.has_body and self.environ["SERVER_PROTOCOL"] == "HTTP/1.1":
            self.is_chunked = True
            lines.append("Transfer-Encoding: chunked")
        elif self.has_body:
            self.is_kept = False
        if self.handler.is_stopping.is_set():
            self.is_kept = False
        if not self.is_kept:
            lines.append("Connection: close")
        self.is_sent = True
        self.send(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1"))

    def send(self, data):
        self.handler.connection.settimeout(30)
        self.handler.connection.sendall(data)
        self.handler.connection.settimeout(self.handler.idle)


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
