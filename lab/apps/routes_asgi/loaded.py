"""/loaded: VALUE of the module `reloaded` of the instance's folder, imported at the first request."""

from routes_asgi.hello import answer


async def app(scope, receive, send, request):
    from reloaded import VALUE

    await answer(send, VALUE.encode())
