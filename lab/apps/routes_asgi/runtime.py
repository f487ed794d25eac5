"""/runtime?module=daphne&package=daphne: the version of the server's code in this process, as JSON."""

import json

from routes_asgi.hello import answer
from versions import runtime


async def app(scope, receive, send, request):
    found = runtime(request.query["module"], request.query.get("package", request.query["module"]))
    await answer(send, json.dumps(found).encode(), b"application/json")
