"""ASGI 3 as its specification wants it: HTTP with streaming and disconnects, lifespan, and WebSocket in good_websocket.py."""

import asyncio
import select
import socket
import ssl
import threading
from urllib.parse import unquote

from good_wsgi import Exchange

from asgi_app import app

VERSIONS = {"version": "3.0", "spec_version": "2.4"}


def scope_of(handler, kind):
    method, target, version, fields = handler.head
    path, _, query = target.partition("?")
    peer = handler.peer if isinstance(handler.peer, tuple) else None
    return {
        "type": kind,
        "asgi": VERSIONS,
        "http_version": version,
        "method": method,
        "scheme": "https" if handler.context else "http",
        "path": unquote(path),
        "raw_path": path.encode("latin-1"),
        "query_string": query.encode("latin-1"),
        "root_path": "",
        "headers": [(name.encode(), value.encode("latin-1")) for name, value in fields],
        "client": list(peer[:2]) if peer else None,
        "server": ["localhost", 80],
        "state": dict(handler.options.state),
        "extensions": extensions_of(handler, kind),
    }


def extensions_of(handler, kind):
    if kind != "http":
        return {}
    found = {"http.response.pathsend": {}, "http.response.trailers": {}}
    certificate = handler.connection.getpeercert(True) if handler.context else None
    return {**found, "tls": {"client_cert_chain": [ssl.DER_cert_to_PEM_cert(certificate)]}} if certificate else found


class AsgiExchange(Exchange):
    """One call of the application; its events become writes of the exchange."""

    def run(self):
        self.parts, self.is_read, self.is_over = self.environ["wsgi.input"], False, False
        self.received = self.wanted = 0
        self.has_trailers = False
        return super().run()

    def respond(self):
        asyncio.run(app(scope_of(self.handler, "http"), self.receive, self.event))
        if self.headers is None:
            raise RuntimeError("the application returned without a response")
        if not self.is_over:
            raise OSError("the application returned in the middle of its response")

    async def receive(self):
        if not self.is_read:
            part = await asyncio.to_thread(self.parts.read1, 65536)
            self.is_read = not part
            return {"type": "http.request", "body": part, "more_body": bool(part)}
        while not self.is_over and not is_gone(self.handler.connection):
            await asyncio.sleep(0.05)
        return {"type": "http.disconnect"}

    async def event(self, message):
        if message["type"] == "http.response.start":
            fields = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in message.get("headers", [])]
            self.start_response(f"{message['status']} Asked", fields)
            self.has_trailers = message.get("trailers", False)
        elif message["type"] == "http.response.body":
            is_last = not message.get("more_body", False)
            body = message.get("body", b"")
            if body:
                await asyncio.to_thread(self.write, body, is_last and not self.is_sent and not self.has_trailers)
            elif is_last and not self.is_sent:
                self.send_head(0)
            self.is_over = is_last and not self.has_trailers
        elif message["type"] == "http.response.pathsend":
            with open(message["path"], "rb") as file:
                await asyncio.to_thread(self.write, file.read())
            self.is_over = True
        elif message["type"] == "http.response.trailers":
            self.trailers += b"".join(b"%s: %s\r\n" % field for field in message["headers"])
            self.is_over = not message.get("more_trailers", False)


def is_gone(connection):
    if not select.select([connection], [], [], 0)[0]:
        return False
    try:
        return connection.recv(1, socket.MSG_PEEK) == b""
    except (OSError, ValueError):
        return True


class Lifespan:
    """Tells the application of the start and the end of its worker."""

    def __init__(self, options):
        self.state, options.state = {}, {}
        self.loop = asyncio.new_event_loop()
        self.events, self.answer = asyncio.Queue(), None
        self.told = threading.Event()
        threading.Thread(target=self.loop.run_until_complete, args=(self.main(),), daemon=True).start()
        self.tell("lifespan.startup")
        options.state = self.state
        self.has_failed = self.answer == "lifespan.startup.failed"

    async def main(self):
        try:
            await app({"type": "lifespan", "asgi": VERSIONS, "state": self.state}, self.events.get, self.send)
        except Exception:
            # An application that raises does not support the protocol, and is served without it.
            self.answer = None
        self.told.set()

    async def send(self, message):
        self.answer = message["type"]
        self.told.set()

    def tell(self, name):
        self.told.clear()
        self.loop.call_soon_threadsafe(self.events.put_nowait, {"type": name})
        self.told.wait(10)
