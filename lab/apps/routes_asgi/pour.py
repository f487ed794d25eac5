"""/pour?size=64: sends so many MiB in parts of 64 KiB, over HTTP or WebSocket; logs each MiB that was taken."""

PART = b"x" * 65536


async def app(scope, receive, send, request):
    request.log("begin")
    await receive()
    is_http = scope["type"] == "http"
    await send({"type": "http.response.start", "status": 200, "headers": []} if is_http else {"type": "websocket.accept"})
    for _ in range(int(request.number("size", 64))):
        for _ in range(16):
            await send({"type": "http.response.body", "body": PART, "more_body": True} if is_http else {"type": "websocket.send", "bytes": PART})
        request.log("taken")
    await send({"type": "http.response.body", "body": b""} if is_http else {"type": "websocket.close"})
