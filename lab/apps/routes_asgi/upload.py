"""/upload: takes the body event by event and keeps nothing of it; logs its length."""

from routes_asgi.hello import answer


async def app(scope, receive, send, request):
    total, more = 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            return
        total += len(message.get("body", b""))
        more = message.get("more_body", False)
    request.log("read", length=total)
    await answer(send, b"read\n")
