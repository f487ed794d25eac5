"""/pathsend: answers with this file by http.response.pathsend where the server has that extension, else by itself."""

from routes_asgi.hello import answer


async def app(scope, receive, send, request):
    has_extension = "http.response.pathsend" in (scope.get("extensions") or {})
    request.log("extension", there=has_extension)
    if not has_extension:
        return await answer(send, b"no extension\n")
    with open(__file__, "rb") as file:
        size = len(file.read())
    request.log("file", length=size)
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"%d" % size)]})
    await send({"type": "http.response.pathsend", "path": __file__})
