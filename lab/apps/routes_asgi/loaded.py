"""/loaded: VALUE of the module `reloaded`, imported at the first request, and what the application's file left in LAB_APPLICATION."""

import os

from routes_asgi.hello import answer


async def app(scope, receive, send, request):
    from reloaded import VALUE

    await answer(send, f"{VALUE} {os.environ.get('LAB_APPLICATION', 'first')}".encode())
