"""/large_header?size=40000: a field X-Large with a value of this size; logs it."""


async def app(scope, receive, send, request):
    size = int(request.number("size", 40_000))
    request.log("header", size=size)
    headers = [(b"content-type", b"text/plain"), (b"content-length", b"6"), (b"x-large", b"a" * size)]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"hello\n"})
