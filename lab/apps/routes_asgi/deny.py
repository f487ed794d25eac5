"""/deny?how=close|response: refuses a WebSocket, by closing it or by a response of its own where the server takes one."""


async def app(scope, receive, send, request):
    await receive()
    has_extension = "websocket.http.response" in (scope.get("extensions") or {})
    request.log("extension", there=has_extension)
    if request.query.get("how") != "response":
        return await send({"type": "websocket.close", "code": 1000})
    if not has_extension:
        return await send({"type": "websocket.close"})
    await send({"type": "websocket.http.response.start", "status": 401, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "websocket.http.response.body", "body": b"who are you?"})
