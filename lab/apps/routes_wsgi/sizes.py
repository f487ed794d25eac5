"""/sizes: logs how much of the request the application was given: the length of its query, the values of its header fields."""


def app(environ, start_response, request):
    lengths = [len(value) for name, value in environ.items() if name.startswith("HTTP_")]
    request.log("sizes", query=len(environ.get("QUERY_STRING", "")), fields=len(lengths), longest=max(lengths, default=0), total=sum(lengths))
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "2")])
    return [b"ok"]
