"""/entire: reads the body to its end, whatever its length is said to be, and logs it."""


def app(environ, start_response, request):
    body = environ["wsgi.input"].read()
    request.log("body", length=len(body), body=body[:2000].decode("latin-1"))
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "5")])
    return [b"read\n"]
