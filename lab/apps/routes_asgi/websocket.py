"""/websocket: accepts, and echoes every message until the client leaves; logs the code of its close."""


async def app(scope, receive, send, request):
    await receive()
    await send({"type": "websocket.accept", "subprotocol": next(iter(scope.get("subprotocols", [])), None)})
    while True:
        message = await receive()
        if message["type"] == "websocket.disconnect":
            request.log("disconnect", code=message.get("code"))
            return
        request.log("message", length=len(message.get("text") or message.get("bytes") or ""))
        await send({"type": "websocket.send", **{key: message[key] for key in ("text", "bytes") if message.get(key) is not None}})
