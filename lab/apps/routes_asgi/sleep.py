"""/sleep?s=1&block=1: sleeps before it answers, with `block` without giving the loop back."""

import asyncio
import time

from routes_asgi.hello import answer


async def app(scope, receive, send, request):
    request.log("begin")
    seconds = request.number("s", 1)
    if "block" in request.query:
        time.sleep(seconds)
    else:
        await asyncio.sleep(seconds)
    request.log("end")
    await answer(send, b"slept")
