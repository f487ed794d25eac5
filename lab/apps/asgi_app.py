"""The ASGI application under test. Standard library only; one route a file in routes_asgi/."""

import importlib

from app_log import Request, module_of, write


async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        return await lifespan(receive, send)
    path = scope["path"]
    request = Request(scope.get("method", scope["type"]), path, scope.get("query_string", b"").decode("latin-1"))
    request.log("start", type=scope["type"])

    async def marked(message):
        if message["type"] == "http.response.start":
            headers = [*message.get("headers", []), (b"x-request-id", request.id.encode())]
            message = {**message, "headers": headers}
        await send(message)

    try:
        route = importlib.import_module("routes_asgi." + module_of(path))
    except ModuleNotFoundError:
        route = importlib.import_module("routes_asgi.hello")
    await route.app(scope, receive, marked, request)


async def lifespan(receive, send):
    while True:
        message = await receive()
        name = message["type"]
        write({"event": name, "id": "lifespan", "path": "", "method": ""})
        await send({"type": name + ".complete"})
        if name == "lifespan.shutdown":
            return


application = app
