"""/status?code=204&body=x: answers with this status, and with a body even where none may be sent."""


async def app(scope, receive, send, request):
    headers = [(b"content-type", b"text/plain")]
    if "length" in request.query:
        headers.append((b"content-length", request.query["length"].encode()))
    await send({"type": "http.response.start", "status": int(request.number("code", 200)), "headers": headers})
    await send({"type": "http.response.body", "body": request.query.get("body", "").encode()})
