"""/hang?s=60&block=1: does not answer for s seconds; with `block` inside C code that gives no event loop a turn. Logs `interrupted` if the server ends it."""

import ctypes
import time

SLEEP = ctypes.CDLL(None).sleep


def block(seconds):
    """Sleeps in C without holding the interpreter lock; a signal does not shorten it."""
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        SLEEP(max(1, round(left)))


def app(environ, start_response, request):
    request.log("begin")
    try:
        (block if "block" in request.query else time.sleep)(request.number("s", 60))
    except BaseException:
        request.log("interrupted")
        raise
    request.log("end")
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "4")])
    return [b"hung"]
