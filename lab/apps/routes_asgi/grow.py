"""/grow?mb=200: takes so much memory, writes to all of it and keeps it; answers 200, or 507 if there is no more."""

from routes_asgi.hello import answer

KEPT = []


async def app(scope, receive, send, request):
    try:
        KEPT.append(bytearray(b"x") * (int(request.number("mb", 200)) << 20))
        status = 200
    except MemoryError:
        status = 507
    request.log("grown", status=status)
    await answer(send, b"", status=status)
