"""/write: sends its body through the callable that start_response returns."""


def app(environ, start_response, request):
    write = start_response("200 OK", [("Content-Type", "text/plain")])
    write(b"written\n")
    return [b"returned\n"]
