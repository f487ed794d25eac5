"""/upload: reads a body of known length in steps and keeps nothing of it; logs its length."""


def app(environ, start_response, request):
    left, total = int(environ["CONTENT_LENGTH"]), 0
    while left and (part := environ["wsgi.input"].read(min(left, 65536))):
        left, total = left - len(part), total + len(part)
    request.log("read", length=total)
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "5")])
    return [b"read\n"]
