"""/start_response?how=replace|late|twice|never: calls start_response in ways that PEP 3333 allows or forbids; logs what it did."""

import sys


def app(environ, start_response, request):
    how = request.query["how"]
    if how == "never":
        return [b"never started\n"]
    start_response("200 OK", [("Content-Type", "text/plain"), ("X-Call", "first")])
    if how == "late":
        return late(start_response, request)
    again(start_response, request, with_error=how == "replace")
    return [b"after the second call\n"]


def again(start_response, request, with_error):
    fields = [("Content-Type", "text/plain"), ("X-Call", "second")]
    try:
        raise RuntimeError("given to start_response")
    except RuntimeError:
        error = sys.exc_info()
    try:
        start_response("503 Second", fields, *([error] if with_error else []))
    except BaseException as raised:
        request.log("raised", type=type(raised).__name__)
        raise
    request.log("accepted")


def late(start_response, request):
    yield b"first part\n"
    again(start_response, request, with_error=True)
    yield b"second part\n"
