"""/thread?s=3: sleeps in a thread and waits for it even when it is cancelled, as frameworks do that run synchronous code in threads."""

import asyncio
import time

from routes_asgi.hello import answer


async def app(scope, receive, send, request):
    request.log("begin")
    work = asyncio.get_running_loop().run_in_executor(None, time.sleep, request.number("s", 1))
    while not work.done():
        try:
            await asyncio.shield(work)
        except asyncio.CancelledError:
            request.log("cancelled")
    request.log("end")
    await answer(send, b"slept")
