"""/headers?X-Name=value: answers with the fields of the query string."""


async def app(scope, receive, send, request):
    fields = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in request.query.items() if name != "id"]
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2"), *fields]})
    await send({"type": "http.response.body", "body": b"ok"})
