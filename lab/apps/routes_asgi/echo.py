"""/echo: reads the whole body and answers with what the application was given, as JSON."""

import json

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
    shown = {key: plain(value) for key, value in scope.items()}
    data = {"id": request.id, "scope": shown, "length": len(body), "body": body[:2000].decode("latin-1")}
    await answer(send, json.dumps(data).encode(), b"application/json")


def plain(value):
    """Bytes become text, so that JSON can carry them; what it cannot carry becomes the name of its type."""
    if isinstance(value, bytes):
        return value.decode("latin-1")
    if isinstance(value, dict):
        return {str(key): plain(it) for key, it in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(it) for it in value]
    if isinstance(value, (str, int, float, bool)) or value is None:
        return value
    return type(value).__name__
