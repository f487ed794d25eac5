import trio


async def app(scope, receive, send):
    if scope["type"] != "http":
        raise NotImplementedError
    await trio.sleep(0.1)
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": b"Hello from Trio\n"})
