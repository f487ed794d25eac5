"""Django with synchronous views, which its ASGI handler calls in a thread: /hello, /marker and /sleep?s=4."""

import functools
import os
import time

import app_log
import django
from django.conf import settings
from django.core.asgi import get_asgi_application
from django.http import HttpResponse
from django.urls import path

MARKER = os.path.join(os.environ.get("LAB_FOLDER", "."), "marker")


def asked(request):
    found = app_log.Request(request.method, request.path, request.META.get("QUERY_STRING", ""))
    found.log("start", framework=f"Django {django.__version__}")
    return found


def hello(request):
    asked(request)
    return HttpResponse("hello\n")


def marker(request):
    asked(request)
    return HttpResponse(loaded())


def sleep(request):
    found = asked(request)
    found.log("begin")
    time.sleep(found.number("s", 1))
    found.log("end")
    return HttpResponse("slept")


@functools.cache
def loaded():
    """The file as it was at the first request, as the code of a module is."""
    return open(MARKER, "rb").read() if os.path.exists(MARKER) else b"none"


urlpatterns = [path("hello", hello), path("marker", marker), path("sleep", sleep)]
# Servers that look for an application under two names import this file twice.
if not settings.configured:
    settings.configure(ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, SECRET_KEY="lab")
app = application = get_asgi_application()
