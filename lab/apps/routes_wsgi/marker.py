"""/marker: the content of the file `marker` of the instance's folder as it was when this code was loaded."""

import os

FILE = os.path.join(os.environ.get("LAB_FOLDER", "."), "marker")
VALUE = open(FILE, "rb").read() if os.path.exists(FILE) else b"none"


def app(environ, start_response, request):
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(VALUE)))])
    return [VALUE]
