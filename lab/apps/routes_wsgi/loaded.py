"""/loaded: VALUE of the module `reloaded`, imported at the first request, and what the application's file left in LAB_APPLICATION."""

import os


def app(environ, start_response, request):
    from reloaded import VALUE

    data = f"{VALUE} {os.environ.get('LAB_APPLICATION', 'first')}".encode()
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(data)))])
    return [data]
