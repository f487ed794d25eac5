"""An ASGI application that raises when it is called with the scope type lifespan, as those do that do not know it."""

import app_log
from routes_asgi.hello import answer


async def app(scope, receive, send):
    app_log.write({"event": scope["type"], "id": scope["type"], "path": scope.get("path", ""), "method": ""})
    if scope["type"] != "http":
        raise RuntimeError("only http is known")
    await answer(send, b"hello\n")
