"""/environ: logs and answers where the environ is not what PEP 3333 asks for, one problem a line."""

import json

TEXTS = ("REQUEST_METHOD", "PATH_INFO", "SERVER_NAME", "SERVER_PORT", "SERVER_PROTOCOL")
FLAGS = ("wsgi.multithread", "wsgi.multiprocess", "wsgi.run_once")
METHODS = {"wsgi.input": ("read", "readline", "readlines", "__iter__"), "wsgi.errors": ("flush", "write", "writelines")}


def problems(environ):
    if type(environ) is not dict:
        yield f"environ is a {type(environ).__name__}"
    for key in TEXTS:
        if not environ.get(key):
            yield f"{key} is missing"
    for key, value in environ.items():
        if type(key) is not str or ("." not in key and type(value) is not str):
            yield f"{key!r} is a {type(value).__name__}"
    for key in FLAGS:
        if key not in environ:
            yield f"{key} is missing"
    if environ.get("wsgi.version") != (1, 0):
        yield f"wsgi.version is {environ.get('wsgi.version')!r}"
    if environ.get("wsgi.url_scheme") not in ("http", "https"):
        yield f"wsgi.url_scheme is {environ.get('wsgi.url_scheme')!r}"
    for key, names in METHODS.items():
        for name in names:
            if not hasattr(environ.get(key), name):
                yield f"{key} has no {name}"


def app(environ, start_response, request):
    found = list(problems(environ))
    flags = {key: bool(environ[key]) for key in FLAGS if key in environ}
    request.log("environ", problems=found, flags=flags)
    data = json.dumps({"problems": found, "flags": flags}).encode()
    start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(data)))])
    return [data]
