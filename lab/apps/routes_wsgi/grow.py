"""/grow?mb=200: takes so much memory, writes to all of it and keeps it; answers 200, or 507 if there is no more."""

KEPT = []


def app(environ, start_response, request):
    try:
        KEPT.append(bytearray(b"x") * (int(request.number("mb", 200)) << 20))
        status = "200 OK"
    except MemoryError:
        status = "507 Insufficient Storage"
    request.log("grown", status=status)
    start_response(status, [("Content-Type", "text/plain"), ("Content-Length", "0")])
    return [b""]
