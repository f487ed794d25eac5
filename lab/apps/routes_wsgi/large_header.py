"""/large_header?size=40000: a field X-Large with a value of this size; logs it."""


def app(environ, start_response, request):
    size = int(request.number("size", 40_000))
    request.log("header", size=size)
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "6"), ("X-Large", "a" * size)])
    return [b"hello\n"]
