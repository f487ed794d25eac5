"""/choose?name=b: accepts a WebSocket with this subprotocol, without the parameter with none; logs what was offered."""


async def app(scope, receive, send, request):
    await receive()
    request.log("offered", names=list(scope.get("subprotocols") or []))
    await send({"type": "websocket.accept", "subprotocol": request.query.get("name")})
    await receive()
