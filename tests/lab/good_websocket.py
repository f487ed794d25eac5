"""RFC 6455 for the good server: handshake, messages, the closing handshake; a refusal is 403."""

import asyncio
import base64
import hashlib
import socket
import struct
import threading
import time

from good_asgi import scope_of

from asgi_app import app

GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
LARGEST = 1 << 20
PING_SECONDS = 2


class WebSocket:
    def __init__(self, handler):
        self.handler, self.is_open, self.code = handler, False, 1006
        handler.connection.settimeout(None)
        self.values = dict(handler.head[3])
        self.heard = time.monotonic()

    def run(self):
        scope = scope_of(self.handler, "websocket")
        scope["scheme"] = scope["scheme"].replace("http", "ws")
        scope["subprotocols"] = [name.strip() for name in self.values.get("sec-websocket-protocol", "").split(",") if name.strip()]
        self.is_asked = False
        try:
            asyncio.run(app(scope, self.receive, self.send))
            if self.is_open:
                self.frame(8, struct.pack(">H", 1000))
        except OSError:
            pass
        except Exception:
            self.frame(8, struct.pack(">H", 1011)) if self.is_open else self.handler.refuse(500)
        return False

    async def receive(self):
        if not self.is_asked:
            self.is_asked = True
            return {"type": "websocket.connect"}
        opcode, data = await asyncio.to_thread(self.message)
        if opcode == 8:
            return {"type": "websocket.disconnect", "code": self.code}
        return {"type": "websocket.receive", **({"text": data.decode()} if opcode == 1 else {"bytes": data})}

    async def send(self, message):
        kind = message["type"]
        if kind == "websocket.accept":
            key = base64.b64encode(hashlib.sha1(self.values["sec-websocket-key"].encode() + GUID).digest()).decode()
            lines = ["HTTP/1.1 101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade", f"Sec-WebSocket-Accept: {key}"]
            if message.get("subprotocol"):
                lines.append(f"Sec-WebSocket-Protocol: {message['subprotocol']}")
            lines += [f"{name.decode()}: {value.decode()}" for name, value in message.get("headers", [])]
            self.handler.connection.sendall(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1"))
            self.is_open, self.heard = True, time.monotonic()
            threading.Thread(target=self.watch, daemon=True).start()
        elif kind == "websocket.send":
            text = message.get("text")
            self.frame(1, text.encode()) if text is not None else self.frame(2, message["bytes"])
        elif kind == "websocket.close" and self.is_open:
            self.frame(8, struct.pack(">H", message.get("code", 1000)) + (message.get("reason") or "").encode())
            self.is_open = False
        elif kind == "websocket.close":
            self.handler.refuse(403)

    def watch(self):
        """A ping to who says nothing, the end of who does not answer it, and a farewell when the worker leaves."""
        is_pinged = False
        while self.is_open:
            time.sleep(0.1)
            if self.handler.is_stopping.is_set():
                self.frame(8, struct.pack(">H", 1001))
                return
            silence = time.monotonic() - self.heard
            if silence > 2 * PING_SECONDS:
                self.is_open = False
                self.handler.connection.shutdown(socket.SHUT_RDWR)
            elif silence > PING_SECONDS and not is_pinged:
                self.frame(9, b"")
            is_pinged = silence > PING_SECONDS

    def frame(self, opcode, data):
        size = len(data)
        length = bytes([size]) if size < 126 else struct.pack(">BH", 126, size) if size < 65536 else struct.pack(">BQ", 127, size)
        self.handler.connection.sendall(bytes([0x80 | opcode]) + length + data)

    def message(self):
        """The next whole message; pings are answered, the closing handshake is finished."""
        whole, kind = b"", 0
        while True:
            head = self.handler.reader.read(2)
            self.heard = time.monotonic()
            if len(head) < 2:
                self.is_open = False
                return 8, b""
            size = head[1] & 0x7F
            if size > 125:
                size = int.from_bytes(self.handler.reader.read(2 if size == 126 else 8), "big")
            if size > LARGEST:
                # Read, so that closing the socket is no reset that takes the frame with it.
                self.handler.reader.read(size + 4)
            if size > LARGEST or not head[1] & 0x80:
                return self.leave(1009 if size > LARGEST else 1002)
            if self.is_malformed(head, size, kind):
                return self.leave(1002)
            mask = self.handler.reader.read(4)
            data = bytes(byte ^ mask[index % 4] for index, byte in enumerate(self.handler.reader.read(size)))
            opcode = head[0] & 15
            if opcode == 8:
                self.code = int.from_bytes(data[:2], "big") if data else 1005
                return self.leave(self.code if data else 1000)
            if opcode == 9:
                self.frame(10, data)
            if opcode < 3:
                whole, kind = whole + data, opcode or kind
                if head[0] & 0x80:
                    return (kind, whole) if kind == 2 or is_utf8(whole) else self.leave(1007)

    def is_malformed(self, head, size, kind):
        """Reserved bits and opcodes, long or fragmented control frames, and what continues nothing or interrupts a message."""
        opcode = head[0] & 15
        is_out_of_turn = opcode < 3 and (opcode == 0) != (kind > 0)
        return head[0] & 0x70 or 2 < opcode < 8 or opcode > 10 or is_out_of_turn or (opcode > 7 and (size > 125 or not head[0] & 0x80))

    def leave(self, code):
        if self.is_open:
            self.frame(8, struct.pack(">H", code))
        self.is_open = False
        return 8, b""


def is_utf8(data):
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
