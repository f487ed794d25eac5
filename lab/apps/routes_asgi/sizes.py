"""/sizes: logs how much of the request the application was given: the length of its query, the values of its header fields."""

from routes_asgi.hello import answer


async def app(scope, receive, send, request):
    lengths = [len(value) for _, value in scope["headers"]]
    request.log("sizes", query=len(scope["query_string"]), fields=len(lengths), longest=max(lengths, default=0), total=sum(lengths))
    await answer(send, b"ok")
