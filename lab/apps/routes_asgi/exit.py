"""/exit?code=3: ends its process at once, without an answer."""

import os


async def app(scope, receive, send, request):
    os._exit(int(request.number("code", 3)))
