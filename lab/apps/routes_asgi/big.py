"""/big?size=1000000&parts=10: a body of known length in equal parts; logs each part that was sent."""


async def app(scope, receive, send, request):
    size, parts = int(request.number("size", 1_000_000)), int(request.number("parts", 10))
    headers = [(b"content-type", b"application/octet-stream"), (b"content-length", str(size // parts * parts).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    for number in range(parts):
        request.log("part", number=number)
        await send({"type": "http.response.body", "body": b"x" * (size // parts), "more_body": number < parts - 1})
