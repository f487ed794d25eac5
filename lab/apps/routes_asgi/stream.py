"""/stream?n=3&s=0.5&size=5: n parts without a length, s seconds between them."""

import asyncio


async def app(scope, receive, send, request):
    size, count = int(request.number("size", 5)), int(request.number("n", 3))
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    for number in range(count):
        if number:
            await asyncio.sleep(request.number("s", 0))
        request.log("part", number=number)
        await send({"type": "http.response.body", "body": (b"part%d" % number).ljust(size, b"."), "more_body": True})
    await send({"type": "http.response.body", "body": b""})
