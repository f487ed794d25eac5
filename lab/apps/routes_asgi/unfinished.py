"""/unfinished?at=start|body: returns without any event, or without the last part of the body."""


async def app(scope, receive, send, request):
    if request.query.get("at") == "start":
        return
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": b"first part\n", "more_body": True})
