"""Приложение ASGI. При прямом запуске файл изображает сервер и печатает."""


async def app(scope, receive, send):
    if scope["type"] != "http":
        # Так сервер узнаёт, что здесь нет ни lifespan, ни WebSocket.
        raise NotImplementedError(scope["type"])
    body = f"{scope['method']} {scope['path']}\n".encode()
    headers = [
        (b"content-type", b"text/plain"),
        (b"content-length", b"%d" % len(body)),
    ]
    start = {"type": "http.response.start", "status": 200, "headers": headers}
    await send(start)
    await send({"type": "http.response.body", "body": body})


if __name__ == "__main__":
    import asyncio

    async def receive():
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message):
        print(message)

    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "path": "/",
        "query_string": b"",
        "headers": [(b"host", b"localhost")],
    }
    asyncio.run(app(scope, receive, send))
