"""/trailers: a trailer field behind the body where the server has the extension http.response.trailers."""

from routes_asgi.hello import answer


async def app(scope, receive, send, request):
    has_extension = "http.response.trailers" in (scope.get("extensions") or {})
    request.log("extension", there=has_extension, version=scope.get("http_version"))
    if not has_extension:
        return await answer(send, b"no extension\n")
    await send({"type": "http.response.start", "status": 200, "headers": [(b"trailer", b"x-behind")], "trailers": True})
    await send({"type": "http.response.body", "body": b"body\n", "more_body": False})
    await send({"type": "http.response.trailers", "headers": [(b"x-behind", b"the-body")], "more_trailers": False})
