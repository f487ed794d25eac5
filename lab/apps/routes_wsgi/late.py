"""/late: reads the request to its end before it answers, so that the server has seen all that the client sends."""


def app(environ, start_response, request):
    while environ["wsgi.input"].read(65536):
        pass
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "5")])
    return [b"late\n"]
