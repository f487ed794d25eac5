"""/chunked: reads a chunked body through an interface of the server's own, where there is one; logs what came."""


def app(environ, start_response, request):
    try:
        import uwsgi
    except ImportError:
        body = b""
    else:
        body = b"".join(iter(lambda: uwsgi.chunked_read(2), b""))
    request.log("own", body=body.decode("latin-1"))
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "0")])
    return [b""]
