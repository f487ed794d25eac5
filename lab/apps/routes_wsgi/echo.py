"""/echo: reads the whole body and answers with what the application was given, as JSON."""

import json


def app(environ, start_response, request):
    body = read(environ)
    request.log("body", length=len(body), body=body[:2000].decode("latin-1"))
    strings = {key: value for key, value in environ.items() if isinstance(value, str)}
    types = {key: type(value).__name__ for key, value in environ.items() if not isinstance(value, str)}
    flags = {key: value for key, value in environ.items() if isinstance(value, (bool, int, tuple))}
    answer = {"id": request.id, "environ": strings, "types": types, "flags": flags, "length": len(body), "body": body[:2000].decode("latin-1")}
    data = json.dumps(answer).encode()
    start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(data)))])
    return [data]


def read(environ):
    length = environ.get("CONTENT_LENGTH")
    if environ.get("wsgi.input_terminated"):
        return environ["wsgi.input"].read()
    return environ["wsgi.input"].read(int(length)) if length else b""
