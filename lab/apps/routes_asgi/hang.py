"""/hang?s=60&block=1: does not answer for s seconds; with `block` inside C code that gives the event loop no turn. Logs `interrupted` if the server ends it."""

import asyncio
import ctypes
import time

from routes_asgi.hello import answer

SLEEP = ctypes.CDLL(None).sleep


def block(seconds):
    """Sleeps in C; a signal does not shorten it."""
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        SLEEP(max(1, round(left)))


async def app(scope, receive, send, request):
    request.log("begin")
    try:
        if "block" in request.query:
            block(request.number("s", 60))
        else:
            await asyncio.sleep(request.number("s", 60))
    except BaseException:
        request.log("interrupted")
        raise
    request.log("end")
    await answer(send, b"hung")
