"""/lines: reads the body by readline(), by readline(2), by readlines() and by iteration; logs what each gave."""


def app(environ, start_response, request):
    body = environ["wsgi.input"]
    request.log("begin")
    lines = [body.readline(), body.readline(2), body.readline()]
    request.log("readline", lines=[line.decode("latin-1") for line in lines])
    rest = [next(iter(body)), *body.readlines()]
    request.log("lines", lines=[line.decode("latin-1") for line in rest])
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "2")])
    return [b"ok"]
