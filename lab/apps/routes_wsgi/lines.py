"""/lines?how=readline|sized|readlines|iterate: reads the body as lines in one of the ways of PEP 3333; logs the lines."""

WAYS = {
    "readline": lambda body: list(iter(body.readline, b"")),
    "sized": lambda body: [body.readline(2), body.readline()],
    "readlines": lambda body: body.readlines(),
    "iterate": list,
}


def app(environ, start_response, request):
    request.log("begin")
    lines = WAYS[request.query["how"]](environ["wsgi.input"])
    request.log("lines", lines=[line.decode("latin-1") for line in lines])
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "2")])
    return [b"ok"]
