"""/hello: 200, a body of known length."""


def app(environ, start_response, request):
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "6")])
    return [b"hello\n"]
