"""/loaded: VALUE of the module `reloaded` of the instance's folder, imported at the first request."""


def app(environ, start_response, request):
    from reloaded import VALUE

    data = VALUE.encode()
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(data)))])
    return [data]
