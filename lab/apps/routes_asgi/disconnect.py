"""/disconnect: takes the whole request, then waits for http.disconnect and logs it."""

import asyncio


async def app(scope, receive, send, request):
    while (await receive()).get("more_body"):
        pass
    request.log("begin")
    try:
        message = await asyncio.wait_for(receive(), 8)
    except asyncio.CancelledError:
        request.log("cancelled")
        raise
    request.log("told", type=message["type"])
