"""/sleep?s=1: sleeps before it answers; logs when it begins and ends."""

import time


def app(environ, start_response, request):
    request.log("begin")
    time.sleep(request.number("s", 1))
    request.log("end")
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "5")])
    return [b"slept"]
