"""Starlette with synchronous endpoints, which it calls in a thread: /hello, /marker and /sleep?s=4."""

import functools
import os
import time

import app_log
import starlette
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

MARKER = os.path.join(os.environ.get("LAB_FOLDER", "."), "marker")


def asked(request):
    found = app_log.Request(request.method, request.url.path, request.url.query)
    found.log("start", framework=f"Starlette {starlette.__version__}")
    return found


def hello(request):
    asked(request)
    return PlainTextResponse("hello\n")


def marker(request):
    asked(request)
    return PlainTextResponse(loaded())


def sleep(request):
    found = asked(request)
    found.log("begin")
    time.sleep(found.number("s", 1))
    found.log("end")
    return PlainTextResponse("slept")


@functools.cache
def loaded():
    """The file as it was at the first request, as the code of a module is."""
    return open(MARKER, "rb").read() if os.path.exists(MARKER) else b"none"


app = application = Starlette(routes=[Route("/hello", hello), Route("/marker", marker), Route("/sleep", sleep)])
