"""/file?size=100000: a file of this size through wsgi.file_wrapper; logs close() of the file."""

import os
import tempfile


def app(environ, start_response, request):
    size = int(request.number("size", 100_000))
    wrapper = environ.get("wsgi.file_wrapper")
    request.log("wrapper", there=wrapper is not None)
    file = tempfile.TemporaryFile()
    file.write(b"f" * size)
    file.seek(0)
    start_response("200 OK", [("Content-Type", "application/octet-stream"), ("Content-Length", str(size))])
    return wrapper(file, 8192) if wrapper else iter(lambda: file.read(8192), b"")
