"""/read?s=0: takes the body event by event with s seconds between them; logs each."""

import asyncio

from routes_asgi.hello import answer


async def app(scope, receive, send, request):
    total, more = 0, True
    request.log("begin")
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            request.log("disconnect")
            return
        total += len(message.get("body", b""))
        more = message.get("more_body", False)
        request.log("step", length=len(message.get("body", b"")), total=total)
        await asyncio.sleep(request.number("s", 0))
    await answer(send, str(total).encode())
