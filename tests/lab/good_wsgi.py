"""WSGI as PEP 3333 wants it, and responses of HTTP/1.1 whose end can be told."""

import sys
import time
from email.utils import formatdate

from wsgi_app import app

NO_BODY = (204, 304)


class Exchange:
    """One call of the application and its response."""

    def __init__(self, handler, environ, is_kept):
        self.handler, self.environ, self.is_kept = handler, environ, is_kept
        self.status, self.headers, self.is_sent, self.is_chunked, self.left = None, None, False, False, None
        self.sent, self.trailers = 0, b""
        handler.is_continued = False

    def run(self):
        try:
            self.respond()
            if self.left:
                return False
            if self.is_chunked:
                self.send(b"0\r\n%s\r\n" % self.trailers)
        except OSError:
            return False
        except Exception as error:
            print(repr(error), file=sys.stderr, flush=True)
            return False if self.is_sent else self.handler.refuse(500)
        # What the application left unread must not be taken for the next request. A client that still waits for 100 may keep it.
        if self.environ.get("HTTP_EXPECT") and not self.handler.is_continued:
            return False
        self.environ["wsgi.input"].drain()
        self.handler.served[0] += 1
        if self.handler.options.access_log:
            print(f'"{self.handler.head[1]}" {self.status} {self.sent}', flush=True)
        return self.is_kept

    def application(self):
        if not self.handler.options.factory:
            return app
        from factory import create_wsgi_app

        return create_wsgi_app("lab")

    def respond(self):
        body = self.application()(self.environ, self.start_response)
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
        self.sent += len(part)
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
        if not self.is_kept or self.environ["SERVER_PROTOCOL"] == "HTTP/1.0":
            lines.append("Connection: keep-alive" if self.is_kept else "Connection: close")
        self.is_sent = True
        self.send(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1"))

    def send(self, data):
        self.handler.connection.settimeout(30)
        self.handler.connection.sendall(data)
        self.handler.connection.settimeout(self.handler.idle)
