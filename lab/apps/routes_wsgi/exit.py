"""/exit?code=3: ends its process at once, without an answer."""

import os


def app(environ, start_response, request):
    os._exit(int(request.number("code", 3)))
