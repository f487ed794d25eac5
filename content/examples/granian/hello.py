"""The smallest ASGI application. Wrapped, it sees the client's address and scheme as a proxy on this machine reports them."""

from granian.utils.proxies import wrap_asgi_with_proxy_headers


async def hello(scope, receive, send):
    if scope["type"] != "http":
        return
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": b"Hello\n"})


app = wrap_asgi_with_proxy_headers(hello, trusted_hosts="127.0.0.1")
