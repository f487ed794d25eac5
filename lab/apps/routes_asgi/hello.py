"""/hello: 200, a body of known length."""


async def app(scope, receive, send, request):
    await answer(send, b"hello\n")


async def answer(send, body, content_type=b"text/plain", status=200):
    """A whole response with its length."""
    headers = [(b"content-type", content_type), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
