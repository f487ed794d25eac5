"""/error?where=before|after|middle: raises before the response starts, after it, or between two parts of the body."""


async def app(scope, receive, send, request):
    where = request.query.get("where", "before")
    if where == "before":
        raise RuntimeError("before the response")
    headers = [(b"content-type", b"text/plain")]
    if "length" in request.query:
        headers.append((b"content-length", request.query["length"].encode()))
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    if where == "after":
        raise RuntimeError("after the start of the response")
    await send({"type": "http.response.body", "body": b"first part\n", "more_body": True})
    raise RuntimeError("in the middle of the body")
