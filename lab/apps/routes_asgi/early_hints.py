"""/early_hints: sends 103 as http.response.informational, then the response; logs whether the server took the message."""

from routes_asgi.hello import answer


async def app(scope, receive, send, request):
    fields = [(b"link", b"</style.css>; rel=preload; as=style")]
    try:
        await send({"type": "http.response.informational", "status": 103, "headers": fields})
        request.log("interface", there=True)
    except Exception:
        request.log("interface", there=False)
    await answer(send, b"final\n")
