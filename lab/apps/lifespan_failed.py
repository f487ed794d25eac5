"""An ASGI application that says lifespan.startup.failed."""

import app_log
from routes_asgi.hello import answer


async def app(scope, receive, send):
    app_log.write({"event": scope["type"], "id": scope["type"], "path": scope.get("path", ""), "method": ""})
    if scope["type"] != "lifespan":
        return await answer(send, b"hello\n")
    await receive()
    await send({"type": "lifespan.startup.failed", "message": "the database is away"})
