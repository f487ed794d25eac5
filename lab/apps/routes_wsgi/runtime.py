"""/runtime?module=waitress&package=waitress: the version of the server's code in this process, as JSON."""

import json

from versions import runtime


def app(environ, start_response, request):
    answer = runtime(request.query["module"], request.query.get("package", request.query["module"]))
    answer["host"] = environ.get("SERVER_SOFTWARE", "")
    data = json.dumps(answer).encode()
    start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(data)))])
    return [data]
