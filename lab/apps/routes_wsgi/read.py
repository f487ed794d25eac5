"""/read?n=1024&s=0: reads the body in steps of n bytes with s seconds between them; logs each step."""

import time


def app(environ, start_response, request):
    step, total = int(request.number("n", 1024)), 0
    request.log("begin")
    while part := environ["wsgi.input"].read(step):
        total += len(part)
        request.log("step", length=len(part), total=total)
        time.sleep(request.number("s", 0))
    data = str(total).encode()
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(data)))])
    return [data]
