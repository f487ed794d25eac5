"""/single: one piece of body, no Content-Length."""


async def app(scope, receive, send, request):
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": b"one piece\n"})
