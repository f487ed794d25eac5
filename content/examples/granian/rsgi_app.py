"""The smallest RSGI application."""


async def app(scope, protocol):
    protocol.response_str(status=200, headers=[("content-type", "text/plain")], body="Hello\n")
