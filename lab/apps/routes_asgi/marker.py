"""/marker: the content of the file `marker` of the instance's folder as it was when this code was loaded."""

import os

FILE = os.path.join(os.environ.get("LAB_FOLDER", "."), "marker")
VALUE = open(FILE, "rb").read() if os.path.exists(FILE) else b"none"


async def app(scope, receive, send, request):
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", str(len(VALUE)).encode())]})
    await send({"type": "http.response.body", "body": VALUE})
