"""/late: answers after a tenth of a second, when the server has seen all that the client sends at once."""

import asyncio

from routes_asgi.hello import answer


async def app(scope, receive, send, request):
    await sleep(0.1)
    await answer(send, b"late\n")


async def sleep(seconds):
    """The sleep of the event loop that runs: asyncio's, or else Trio's."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        import trio

        await trio.sleep(seconds)
    else:
        await asyncio.sleep(seconds)
