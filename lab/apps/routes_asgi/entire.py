"""/entire: reads the body to its end, whatever its length is said to be, and logs it."""

from routes_asgi.hello import answer


async def app(scope, receive, send, request):
    body, more = b"", True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            request.log("disconnect")
            return
        body += message.get("body", b"")
        more = message.get("more_body", False)
    request.log("body", length=len(body), body=body[:2000].decode("latin-1"))
    await answer(send, b"read\n")
